/**
 * What happened, how often, by whom, where and when.
 *
 * @module
 * @since 0.1.0
 */
import type { ResultOf } from '../aggregate/Aggregate.js'
import { filter } from '../aggregate/filter.js'
import { first, last } from '../aggregate/firstLast.js'
import { groupBy } from '../aggregate/groupBy.js'
import { map } from '../aggregate/instances.js'
import { sorted } from '../aggregate/json.js'
import { struct } from '../aggregate/struct.js'
import { timeHistogram } from '../aggregate/timeHistogram.js'
import { type Ranked, topK } from '../aggregate/topK.js'
import { nameOf } from '../event/isEvent.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { outcome } from '../event/outcome.js'
import type { Envelope } from '../record/Envelope.js'
import { addCalls, type Calls, calls, hasFailed, noCalls } from './Calls.js'
import { regionOf, serviceOf, whereOf, whoOf } from './labels.js'
import { type Report, report } from './Report.js'

/**
 * The calls of one operation.
 *
 * @category model
 * @since 0.1.0
 */
export interface OperationCalls extends Calls {
  /** The event source without its domain, `medialive`. */
  readonly service: string
  readonly operation: string
}

/**
 * The calls of one hour.
 *
 * @category model
 * @since 0.1.0
 */
export interface HourCalls extends Calls {
  /** The first moment of the hour, in UTC; `unknown` for events without a time that can be told. */
  readonly hour: string
}

/**
 * What the activity report holds. Lists of keys are in the order of their counts, others in that of their names or of
 * time.
 *
 * @category model
 * @since 0.1.0
 */
export interface Activity extends Calls {
  /** When the first event happened; undefined where there was none. */
  readonly from: string | undefined
  readonly to: string | undefined
  readonly operations: ReadonlyArray<OperationCalls>
  readonly principals: ReadonlyArray<Ranked>
  readonly regions: ReadonlyArray<Ranked>
  /** Where calls came from: addresses, and hosts of services. */
  readonly addresses: ReadonlyArray<Ranked>
  readonly hours: ReadonlyArray<HourCalls>
  /** By error code; a call that left only a message is under `(no code)`. */
  readonly errorCodes: ReadonlyArray<Ranked>
}

/** All of them: the list is cut nowhere. */
const all = Number.MAX_SAFE_INTEGER

const codeOf = (event: Envelope): string => {
  const ended = outcome(event)
  return ended._tag === 'Succeeded' ? '' : (ended.code ?? '(no code)')
}

const folded = /*#__PURE__*/ struct({
  from: /*#__PURE__*/ first('time', () => ''),
  to: /*#__PURE__*/ last('time', () => ''),
  operations: /*#__PURE__*/ groupBy(
    'source',
    ({ eventSource }: Envelope) => eventSource,
    /*#__PURE__*/ groupBy('operation', nameOf, calls)
  ),
  principals: /*#__PURE__*/ topK('principal', all, whoOf),
  regions: /*#__PURE__*/ topK('region', all, regionOf),
  addresses: /*#__PURE__*/ topK(
    'address',
    all,
    ({ sourceIPAddress = '' }: Envelope) => sourceIPAddress
  ),
  hours: /*#__PURE__*/ timeHistogram('hour', calls),
  errorCodes: /*#__PURE__*/ filter('errors', hasFailed, /*#__PURE__*/ topK('code', all, codeOf))
})

/** Addresses are counted as they were recorded and shown in a word, which can be the same for several. */
const shownAddresses = (addresses: ReadonlyArray<Ranked>): ReadonlyArray<Ranked> => {
  const counts = new Map<string, number>()
  for (const { key, count } of addresses) {
    const where = whereOf({ sourceIPAddress: key })
    counts.set(where, (counts.get(where) ?? 0) + count)
  }
  return sorted(counts)
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count)
}

const activityOf = ({ from, to, hours, ...parts }: ResultOf<typeof folded>): Activity => ({
  ...[...hours.values()].reduce(addCalls, noCalls),
  from: from?.time,
  to: to?.time,
  operations: [...parts.operations].flatMap(([eventSource, operations]) =>
    [...operations].map(([operation, each]) => ({
      service: serviceOf({ eventSource }),
      operation,
      ...each
    }))
  ),
  principals: parts.principals,
  regions: parts.regions,
  addresses: shownAddresses(parts.addresses),
  hours: [...hours].map(([hour, each]) => ({ hour, ...each })),
  errorCodes: parts.errorCodes
})

const columns = ['events', 'reads', 'writes', 'errors']

const numbers = ({ events, reads, writes, errors }: Calls) => [events, reads, writes, errors]

const ranking = (title: string, column: string, ranked: ReadonlyArray<Ranked>) => ({
  title,
  columns: [column, 'events'],
  rows: ranked.map(({ key, count: events }) => [key, events])
})

/**
 * The activity of a trail: by service and operation, principal, region, source address, hour and error code. Memory grows
 * with the distinct ones of each.
 *
 * @category reports
 * @since 0.1.0
 */
export const activity: Report<MediaEvent, Activity> = /*#__PURE__*/ report(
  'activity',
  /*#__PURE__*/ map(activityOf)(folded),
  (found: Activity) => [
    {
      title: 'Activity',
      columns: ['from', 'to', ...columns],
      rows: [[found.from, found.to, ...numbers(found)]]
    },
    {
      title: 'Operations',
      columns: ['service', 'operation', ...columns],
      rows: found.operations.map((row) => [row.service, row.operation, ...numbers(row)])
    },
    ranking('Principals', 'principal', found.principals),
    ranking('Regions', 'region', found.regions),
    ranking('Source addresses', 'address', found.addresses),
    ranking('Error codes', 'code', found.errorCodes),
    {
      title: 'Hours',
      columns: ['hour', ...columns],
      rows: found.hours.map((row) => [row.hour, ...numbers(row)])
    }
  ]
)
