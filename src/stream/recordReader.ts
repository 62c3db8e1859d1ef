/**
 * From bytes to items: it scans, cuts out what is wanted, decodes it at once, and keeps nothing but the account.
 *
 * @module
 * @since 0.1.0
 */
import type { Account } from '../delivery/Account.js'
import type { RecordsFromOptions } from '../delivery/recordsFrom.js'
import { classify, type MediaEvent } from '../event/MediaEvent.js'
import type { CloudTrailRecord } from '../record/CloudTrailRecord.js'
import { isSpace } from './ascii.js'
import { carry } from './Carry.js'
import { makeScanner } from './makeScanner.js'
import { type Opened, openDocument, openElement } from './openSpan.js'
import type { ReadItem, StreamPlace } from './ReadItem.js'
import type { ReadOptions } from './ReadOptions.js'
import { brokenOff, empty, type Refusal, repeated, tooDeep, tooLarge } from './reject.js'
import type { Finding, Verdict } from './Scanner.js'
import { selection } from './wanted.js'

/** What was found, and is not skipped. */
interface Span {
  readonly finding: Finding
  readonly index: number
  readonly start: number
  readonly end: number
  readonly verdict: Verdict
}

/** White space, or part of a byte order mark. */
const isBlank = (byte: number): boolean => isSpace(byte) || [0xef, 0xbb, 0xbf].includes(byte)

/** @internal */
export interface RecordReader {
  /** The items are made as they are asked for; ask for all of them before the chunk is overwritten. */
  readonly read: (chunk: Uint8Array) => Generator<ReadItem, void, undefined>
  /** No bytes come any more; `why` if that was not the end of the source. */
  readonly end: (why?: Refusal) => Generator<ReadItem, void, undefined>
  readonly account: () => Account
}

/** @internal */
export const recordReader = (options: ReadOptions): RecordReader => {
  const { source = '', gunzipSync, isDuplicate } = options
  const maxRecordBytes = options.maxRecordBytes ?? 16 * 1024 * 1024
  const maxDocumentBytes = options.maxDocumentBytes ?? 64 * 1024 * 1024
  const inside: RecordsFromOptions = gunzipSync === undefined ? {} : { gunzip: gunzipSync }
  const { sources, everything, admits } = selection(options)
  const kept = carry(Math.max(maxRecordBytes, maxDocumentBytes))
  const counts = { media: 0, other: 0, rejected: 0, skipped: 0, duplicates: 0 }
  let index = 0
  let offset = 0
  let blank = true

  let spans: Array<Span> = []
  const scanner = makeScanner(sources, (finding, start, end, verdict) => {
    // Most records are.
    if (verdict === 'Other' && !everything) counts.skipped++
    else spans.push({ finding, index, start, end, verdict })
    if (finding === 'Element' || finding === 'Document') index++
  })

  const found = (): ReadonlyArray<Span> => {
    const now = spans
    spans = []
    return now
  }

  const rejected = (place: StreamPlace, { reason, issues }: Refusal): ReadItem => {
    counts.rejected++
    return { _tag: 'Rejected', place, reason, issues }
  }

  const decoded = function* (
    { records, refusals, asides, objects }: Opened,
    place: StreamPlace
  ): Generator<ReadItem> {
    const events: Array<MediaEvent> = []
    const others: Array<CloudTrailRecord> = []
    const refused: Array<Refusal> = [...refusals]
    for (const record of records) {
      if (!admits(record)) {
        counts.skipped++
        continue
      }
      const found = classify(record)
      if (found._tag === 'Rejected')
        refused.push({ reason: found.rejection._tag, issues: found.rejection.issues })
      else if (found._tag === 'Other') {
        counts.other++
        others.push(found.record)
      } else if (isDuplicate?.(found.event) === true) counts.duplicates++
      else {
        counts.media++
        events.push(found.event)
      }
    }
    if (events.length > 0) yield { _tag: 'Events', place, events }
    if (asides.length > 0 || objects.length > 0) yield { _tag: 'Asides', place, asides, objects }
    if (others.length > 0) yield { _tag: 'Others', place, records: others }
    for (const refusal of refused) yield rejected(place, refusal)
  }

  const limitOf = ({ finding, verdict }: Span): Refusal & { readonly limit: number } =>
    finding === 'Element' || verdict === 'Wanted'
      ? { limit: maxRecordBytes, ...tooLarge('a record', maxRecordBytes, 'maxRecordBytes') }
      : { limit: maxDocumentBytes, ...tooLarge('a document', maxDocumentBytes, 'maxDocumentBytes') }

  const itemsOf = function* (span: Span): Generator<ReadItem> {
    const place = { source, index: span.index, byteOffset: span.start }
    if (span.finding === 'Break') return yield rejected(place, brokenOff)
    if (span.finding === 'Repeated') return yield rejected(place, repeated)
    if (span.verdict === 'TooDeep') return yield rejected(place, tooDeep)
    const { limit, ...beyond } = limitOf(span)
    const bytes = span.end - span.start > limit ? undefined : kept.take(span.start, span.end)
    if (bytes === undefined) return yield rejected(place, beyond)
    const opened = span.finding === 'Element' ? openElement : openDocument
    yield* decoded(opened(bytes, inside), place)
  }

  return {
    read: function* (chunk) {
      blank &&= chunk.every(isBlank)
      kept.begin(chunk)
      scanner.scan(chunk)
      for (const span of found()) yield* itemsOf(span)
      kept.finish(scanner.openSince())
      offset += chunk.length
    },
    end: function* (why) {
      const byteOffset = scanner.openSince() ?? offset
      scanner.end()
      for (const span of found())
        if (why === undefined || span.finding === 'Element') yield* itemsOf(span)
        else index = span.index
      if (why !== undefined) yield rejected({ source, index, byteOffset }, why)
      else if (blank) yield rejected({ source, index, byteOffset: 0 }, empty)
    },
    account: () => ({
      ...counts,
      records: counts.media + counts.other + counts.rejected + counts.skipped + counts.duplicates
    })
  }
}
