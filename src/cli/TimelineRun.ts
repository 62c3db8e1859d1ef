/**
 * The calls of a trail in order of time, as an aggregate over the items of a reading.
 *
 * @module
 * @since 0.2.0
 */
import type { Aggregate, ResultOf } from '../aggregate/Aggregate.js'
import { count } from '../aggregate/count.js'
import { filter } from '../aggregate/filter.js'
import { contramap, map } from '../aggregate/instances.js'
import { latest } from '../aggregate/latest.js'
import type { Moment } from '../aggregate/Moment.js'
import { overPlaced, overRecords } from '../aggregate/overItems.js'
import type { Placed } from '../aggregate/Placed.js'
import { struct } from '../aggregate/struct.js'
import type { Audit } from '../audit/audit.js'
import { correlatedFindings } from '../audit/correlatedFindings.js'
import { accessOf } from '../event/accessOf.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { denied } from '../event/outcome.js'
import type { ReadItem } from '../stream/ReadItem.js'
import type { AuditRequest } from './AuditRequest.js'
import type { FilterOptions } from './eventFilter.js'
import { type Mark, marksById, marksOf, withMarks } from './Mark.js'
import { type Meant, meantOnly } from './meant.js'
import { type TimelineRow, timelineRowOf } from './TimelineRow.js'

/** @internal The latest calls are kept, so that memory does not grow with the trail. */
export interface TimelineRequest {
  readonly limit: number
  /** Whether reads are shown, too. */
  readonly reads: boolean
  /** The rules and correlations whose findings are marked. */
  readonly audit: AuditRequest
  /** Which calls are shown. Correlations also evaluate the others, so that a mark does not depend on what is shown. */
  readonly shown: FilterOptions
}

/** @internal A line of a timeline: its time in UTC, the id of its event, and its text. */
export interface TimelineEntry extends TimelineRow {
  readonly time: string
  readonly eventID: string
}

/** @internal The total number of calls, how many were left out, and the latest of the others. */
export interface Timeline {
  readonly calls: number
  readonly folded: number
  readonly entries: ReadonlyArray<TimelineEntry>
}

interface Call {
  readonly eventTime: string
  readonly eventID?: string
  readonly event: MediaEvent
  readonly marks: ReadonlyArray<Mark>
}

const callOf =
  ({ judge }: Audit) =>
  ({ event, place }: Placed<MediaEvent>): Call => ({
    eventTime: event.eventTime,
    ...(event.eventID === undefined ? {} : { eventID: event.eventID }),
    event,
    marks: marksOf(judge(event, place))
  })

/** A read is shown if it was denied or has a finding. */
const isQuiet = ({ event, marks }: Call): boolean =>
  accessOf(event) === 'read' && !denied(event) && marks.every(({ severity }) => severity === 'info')

const entryOf = ({ time, eventID, value }: Moment): TimelineEntry => ({
  // It was written from a row by the same program.
  ...(JSON.parse(value) as TimelineRow),
  time,
  eventID
})

const timelineOf = ({
  calls,
  folded,
  rows
}: {
  readonly calls: number
  readonly folded: number
  readonly rows: ReadonlyArray<Moment>
}): Timeline => ({ calls, folded, entries: rows.map(entryOf) })

const linesRun = (
  audit: Audit,
  { limit, reads }: TimelineRequest
): Aggregate<ReadItem, Timeline> => {
  const isFolded = reads ? () => false : isQuiet
  const rows = latest('row', limit, ({ event, marks }: Call) =>
    JSON.stringify(timelineRowOf(event, marks))
  )
  const parts = struct({
    calls: count,
    folded: filter('folded', isFolded, count),
    rows: filter('shown', (call: Call) => !isFolded(call), rows)
  })
  return overPlaced(contramap(audit.fingerprint, callOf(audit))(map(timelineOf)(parts)))
}

/** @internal */
export const timelineRun = (
  audit: Audit,
  request: TimelineRequest
): Aggregate<ReadItem, Meant<Timeline>> => {
  const lines = meantOnly(request.shown, linesRun(audit, request))
  if (audit.correlations.length === 0) return lines
  const both = struct({ lines, found: overRecords(correlatedFindings(audit)) })
  return map(({ lines: { result, coverage }, found }: ResultOf<typeof both>) => {
    const marks = marksById(found)
    const marked = (entry: TimelineEntry): TimelineEntry => ({
      ...entry,
      marks: withMarks(entry.marks, marks.get(entry.eventID))
    })
    return { result: { ...result, entries: result.entries.map(marked) }, coverage }
  })(both)
}
