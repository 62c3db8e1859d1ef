/**
 * The summary of a trail, as an aggregate over the items of a reading.
 *
 * @module
 * @since 0.2.0
 */
import type { Aggregate } from '../aggregate/Aggregate.js'
import { count } from '../aggregate/count.js'
import { each } from '../aggregate/each.js'
import { filter } from '../aggregate/filter.js'
import { groupBy } from '../aggregate/groupBy.js'
import { latest } from '../aggregate/latest.js'
import type { Moment } from '../aggregate/Moment.js'
import { overEvents, overRejected } from '../aggregate/overItems.js'
import { struct } from '../aggregate/struct.js'
import { showPath } from '../core/Path.js'
import { describe } from '../event/describe.js'
import { type MediaEvent, notes } from '../event/MediaEvent.js'
import { outcome } from '../event/outcome.js'
import { timeOf } from '../event/timeOf.js'
import { scrubText } from '../payload/scrubText.js'
import { isChange } from '../report/changed.js'
import { printable } from '../report/printable.js'
import type { ReadItem, Rejected } from '../stream/ReadItem.js'
import { showRejected } from './rejected.js'

/** @internal The latest lines of each section are kept, so that memory does not grow with the trail. */
export interface SummaryRequest {
  readonly limit: number
}

/** @internal The total number of lines, and the latest of them. */
export interface SummarySection {
  readonly count: number
  readonly lines: ReadonlyArray<Moment>
}

/** @internal */
export interface Summary {
  readonly changes: SummarySection
  readonly denied: SummarySection
  readonly withheld: SummarySection
  readonly unread: SummarySection
  /** Documents other than records, by name. */
  readonly asides: ReadonlyMap<string, number>
}

/** A line with its sort key. */
interface Line {
  readonly eventTime: string
  readonly eventID: string
  readonly text: string
}

const when = (event: MediaEvent): string => {
  const time = timeOf(event)
  return time._tag === 'None'
    ? 'at an unknown time'
    : time.value.toISOString().slice(0, 16).replace('T', ' ')
}

const lineOf = (event: MediaEvent): string =>
  printable(scrubText(`${when(event)}  ${describe(event)}`))

const isDenied = (event: MediaEvent): boolean => outcome(event)._tag === 'Denied'

const withheldIn = (event: MediaEvent): ReadonlyArray<Line> => {
  const { eventTime, eventID = '' } = event
  return notes(event).flatMap(({ _tag, path }) =>
    _tag === 'Hidden' || _tag === 'Omitted' || _tag === 'Truncated'
      ? [
          {
            eventTime,
            eventID,
            text: `${lineOf(event)}: ${_tag.toLowerCase()} ${printable(showPath(path))}`
          }
        ]
      : []
  )
}

/** By place: what cannot be read has no time. */
const unreadIn = (item: Rejected): ReadonlyArray<Line> => [
  {
    eventTime: '',
    eventID: `${item.place.source} ${String(item.place.index).padStart(12, '0')}`,
    text: showRejected(item)
  }
]

const asidesIn = (item: ReadItem): ReadonlyArray<string> =>
  item._tag === 'Asides'
    ? [...item.asides.map(({ _tag }) => _tag), ...item.objects.map(({ kind }) => `${kind} object`)]
    : []

/** @internal */
export const summaryRun = ({ limit }: SummaryRequest): Aggregate<ReadItem, Summary> => {
  const lines = struct({
    count,
    lines: latest('line', limit, ({ text }: Line) => text)
  })
  const events = (textOf: (event: MediaEvent) => string) =>
    struct({ count, lines: latest('line', limit, textOf) })
  return struct({
    changes: overEvents(filter('changes', isChange, events(lineOf))),
    denied: overEvents(filter('denied', isDenied, events(lineOf))),
    withheld: overEvents(each('withheld', withheldIn, lines)),
    unread: overRejected(each('unread', unreadIn, lines)),
    asides: each(
      'asides',
      asidesIn,
      groupBy('name', (name: string) => name, count)
    )
  })
}
