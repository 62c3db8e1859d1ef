/**
 * From bytes to items: it scans, cuts out what is wanted, decodes it at once, and keeps nothing but the tally.
 *
 * @module
 * @since 0.1.0
 */

import type { Identifiable } from '../delivery/dedupe.js'
import type { RecordsFromOptions } from '../delivery/recordsFrom.js'
import type { Tally } from '../delivery/Tally.js'
import { textOfUtf8 } from '../delivery/utf8.js'
import { classify, type MediaEvent } from '../event/MediaEvent.js'
import type { AggregatedRecord } from '../record/AggregatedRecord.js'
import type { CloudTrailRecord } from '../record/CloudTrailRecord.js'
import type { InsightRecord } from '../record/InsightRecord.js'
import { isSpace } from './ascii.js'
import { carry } from './Carry.js'
import { inUtf8 } from './inUtf8.js'
import { makeScanner } from './makeScanner.js'
import { type Opened, openDocument, openElement } from './openSpan.js'
import type { ReadItem, StreamPlace } from './ReadItem.js'
import type { ReadOptions } from './ReadOptions.js'
import { brokenOff, empty, type Refusal, repeated, sourced, tooDeep, tooLarge } from './reject.js'
import type { Tell, Verdict } from './Scanner.js'
import { selection } from './wanted.js'

/** White space, or part of a byte order mark. */
const isBlank = (byte: number): boolean => isSpace(byte) || [0xef, 0xbb, 0xbf].includes(byte)

/** What is wrong with a document, but not with one of its records. */
const faults = { Break: brokenOff, Repeated: repeated, Sourced: sourced }

/** @internal */
export interface RecordReader {
  /** The chunk may be overwritten afterwards. */
  readonly read: (chunk: Uint8Array) => ReadonlyArray<ReadItem>
  /** What comes next does not belong to what came: it is cut short here, and why. */
  readonly fault: (why: Refusal) => ReadonlyArray<ReadItem>
  /** No bytes come any more; `why` if that was not the end of the source. */
  readonly end: (why?: Refusal) => ReadonlyArray<ReadItem>
  readonly tally: () => Tally
}

/** @internal */
export const recordReader = (options: ReadOptions): RecordReader => {
  const { source = '', gunzipSync, dedupe } = options
  const maxRecordBytes = options.maxRecordBytes ?? 16 * 1024 * 1024
  const maxDocumentBytes = options.maxDocumentBytes ?? 64 * 1024 * 1024
  const inside: RecordsFromOptions = gunzipSync === undefined ? {} : { gunzip: gunzipSync }
  const { sources, everything, admits, isRuledOut } = selection(options)
  const kept = carry(Math.max(maxRecordBytes, maxDocumentBytes))
  const counts = { media: 0, other: 0, rejected: 0, skipped: 0, duplicates: 0 }
  let index = 0
  let offset = 0
  let blank = true
  let cut = false

  let items: Array<ReadItem> = []
  const recordTooLarge = tooLarge('a record', maxRecordBytes, 'maxRecordBytes')
  const documentTooLarge = tooLarge('a document', maxDocumentBytes, 'maxDocumentBytes')

  const reject = (place: StreamPlace, { reason, issues }: Refusal): void => {
    counts.rejected++
    items.push({ _tag: 'Rejected', place, reason, issues })
  }

  /** Whether it came before; a clash is reported, and the record kept. */
  const isRepeat = (record: Identifiable, place: StreamPlace): boolean => {
    const recurrence = dedupe?.(record)
    if (recurrence === 'Repeat') counts.duplicates++
    else if (recurrence === 'Clash')
      items.push({ _tag: 'Clash', place, eventID: record.eventID ?? record.eventId ?? '' })
    return recurrence === 'Repeat'
  }

  const decode = ({ records, refusals, asides, objects }: Opened, place: StreamPlace): void => {
    const events: Array<MediaEvent> = []
    const others: Array<CloudTrailRecord> = []
    const insights: Array<InsightRecord> = []
    const aggregated: Array<AggregatedRecord> = []
    const refused: Array<Refusal> = [...refusals]
    for (const record of records) {
      if (!admits(record)) {
        counts.skipped++
        continue
      }
      const found = classify(record)
      if (found._tag === 'Rejected') {
        refused.push({ reason: found.rejection._tag, issues: found.rejection.issues })
        continue
      }
      if (isRepeat(found._tag === 'Media' ? found.event : found.record, place)) continue
      counts[found._tag === 'Media' ? 'media' : 'other']++
      switch (found._tag) {
        case 'Media':
          events.push(found.event)
          break
        case 'Other':
          others.push(found.record)
          break
        case 'Insight':
          insights.push(found.record)
          break
        case 'Aggregated':
          aggregated.push(found.record)
      }
    }
    if (events.length > 0) items.push({ _tag: 'Events', place, events })
    if (asides.length > 0 || objects.length > 0)
      items.push({ _tag: 'Asides', place, asides, objects })
    if (others.length > 0) items.push({ _tag: 'Others', place, records: others })
    if (insights.length > 0 || aggregated.length > 0)
      items.push({ _tag: 'Summaries', place, insights, aggregated })
    for (const refusal of refused) reject(place, refusal)
  }

  const open = (
    finding: 'Element' | 'Document',
    place: StreamPlace,
    end: number,
    verdict: Verdict
  ): void => {
    if (verdict === 'TooDeep') return reject(place, tooDeep)
    const start = place.byteOffset
    const isRecord = finding === 'Element' || verdict === 'Wanted'
    const limit = isRecord ? maxRecordBytes : maxDocumentBytes
    const bytes = end - start > limit ? undefined : kept.take(start, end)
    if (bytes === undefined) return reject(place, isRecord ? recordTooLarge : documentTooLarge)
    if (verdict === 'Wanted' && finding === 'Element' && isRuledOut?.(textOfUtf8(bytes)) === true) {
      counts.skipped++
      return
    }
    decode((finding === 'Element' ? openElement : openDocument)(bytes, inside), place)
  }

  const tell: Tell = (finding, start, end, verdict) => {
    // Of a source that was cut short, only a record that had ended is whole.
    if (cut && finding !== 'Element') return
    if (finding === 'Break' || finding === 'Repeated' || finding === 'Sourced')
      return reject({ source, index, byteOffset: start }, faults[finding])
    // Most records are, and cost no more than this.
    if (verdict === 'Other' && !everything) counts.skipped++
    else open(finding, { source, index, byteOffset: start }, end, verdict)
    index++
  }
  const scanner = makeScanner(sources, tell)

  const utf8 = inUtf8()

  const feed = (chunk: Uint8Array): void => {
    blank &&= chunk.every(isBlank)
    kept.begin(chunk)
    scanner.scan(chunk)
    kept.finish(scanner.openSince())
    offset += chunk.length
  }

  const taken = (): ReadonlyArray<ReadItem> => {
    const all = items
    items = []
    return all
  }

  /** Whatever is open ends here. */
  const finish = (why: Refusal): void => {
    const byteOffset = scanner.openSince() ?? offset
    cut = true
    scanner.end()
    cut = false
    kept.finish(undefined)
    blank = false
    reject({ source, index, byteOffset }, why)
  }

  return {
    read: (chunk) => {
      feed(utf8(chunk, false))
      return taken()
    },
    fault: (why) => {
      finish(why)
      return taken()
    },
    end: (why) => {
      feed(utf8(new Uint8Array(0), true))
      if (why !== undefined) finish(why)
      else scanner.end()
      if (why === undefined && blank) reject({ source, index, byteOffset: 0 }, empty)
      return taken()
    },
    tally: () => ({
      ...counts,
      records: counts.media + counts.other + counts.rejected + counts.skipped + counts.duplicates
    })
  }
}
