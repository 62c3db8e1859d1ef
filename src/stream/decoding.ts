/**
 * From opened spans to items, with a tally of the records.
 *
 * @module
 * @since 0.2.0
 */
import type { Identifiable } from '../delivery/dedupe.js'
import type { Tally } from '../delivery/Tally.js'
import { classify, type MediaEvent } from '../event/MediaEvent.js'
import type { AggregatedRecord } from '../record/AggregatedRecord.js'
import type { CloudTrailRecord } from '../record/CloudTrailRecord.js'
import type { InsightRecord } from '../record/InsightRecord.js'
import type { Opened } from './openSpan.js'
import type { ReadItem, StreamPlace } from './ReadItem.js'
import type { ReadOptions } from './ReadOptions.js'
import type { Refusal } from './reject.js'
import { type Extent, rejections } from './rejections.js'

/** @internal */
export interface Decoding {
  readonly decode: (opened: Opened, place: StreamPlace, end: number) => void
  readonly reject: (place: StreamPlace, refusal: Refusal, extent: Extent) => void
  readonly skip: () => void
  /** The end of the last rejection, with which the next one may be merged; undefined if there is none. */
  readonly rejectedTo: () => number | undefined
  /** All items since the last call; with `isLast`, no more will come. */
  readonly take: (isLast: boolean) => ReadonlyArray<ReadItem>
  readonly tally: () => Tally
}

/** @internal */
export const decoding = (
  { dedupe }: ReadOptions,
  admits: (record: unknown) => boolean
): Decoding => {
  const counts = { media: 0, other: 0, rejected: 0, skipped: 0, duplicates: 0 }
  let items: Array<ReadItem> = []
  const rejected = rejections((item) => items.push(item))

  const give = (item: ReadItem): void => {
    rejected.close()
    items.push(item)
  }

  const skip = (): void => {
    rejected.close()
    counts.skipped++
  }

  const reject = (place: StreamPlace, refusal: Refusal, extent: Extent): void => {
    counts.rejected += rejected.add(place, refusal, extent)
  }

  /** Whether it is a repeat; a clash is reported, and the record kept. */
  const isRepeat = (record: Identifiable, place: StreamPlace): boolean => {
    const recurrence = dedupe?.(record)
    if (recurrence === 'Repeat') {
      rejected.close()
      counts.duplicates++
    } else if (recurrence === 'Clash')
      give({ _tag: 'Clash', place, eventID: record.eventID ?? record.eventId ?? '' })
    return recurrence === 'Repeat'
  }

  const decode: Decoding['decode'] = ({ records, refusals, asides, objects }, place, end) => {
    const events: Array<MediaEvent> = []
    const others: Array<CloudTrailRecord> = []
    const insights: Array<InsightRecord> = []
    const aggregated: Array<AggregatedRecord> = []
    const refused: Array<Refusal> = [...refusals]
    for (const record of records) {
      if (!admits(record)) {
        skip()
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
    if (events.length > 0) give({ _tag: 'Events', place, events })
    if (asides.length > 0 || objects.length > 0) give({ _tag: 'Asides', place, asides, objects })
    if (others.length > 0) give({ _tag: 'Others', place, records: others })
    if (insights.length > 0 || aggregated.length > 0)
      give({ _tag: 'Summaries', place, insights, aggregated })
    for (const refusal of refused)
      reject(place, refusal, {
        end,
        count: refusal.count ?? 1,
        isBroken: refusal.reason === 'NotJson'
      })
  }

  return {
    decode,
    reject,
    skip,
    rejectedTo: rejected.end,
    take: (isLast) => {
      if (isLast) rejected.close()
      const all = items
      items = []
      return all
    },
    tally: () => ({
      ...counts,
      records: counts.media + counts.other + counts.rejected + counts.skipped + counts.duplicates
    })
  }
}
