/**
 * What happened, how often, by whom, where and when.
 *
 * @module
 * @since 0.1.0
 */
import type { ResultOf } from '../aggregate/Aggregate.js'
import { filter } from '../aggregate/filter.js'
import { first, last } from '../aggregate/firstLast.js'
import { map } from '../aggregate/instances.js'
import { sorted } from '../aggregate/json.js'
import { rows } from '../aggregate/rows.js'
import { struct } from '../aggregate/struct.js'
import { timeHistogram } from '../aggregate/timeHistogram.js'
import { type Ranked, topK } from '../aggregate/topK.js'
import { nameOf } from '../event/isEvent.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import type { Envelope } from '../record/Envelope.js'
import { addCalls, type Calls, calls, codeOf, hasFailed, noCalls } from './Calls.js'
import { regionOf, serviceOf, whereOf, whoOf } from './labels.js'
import { type Report, report } from './Report.js'
import type { Table } from './Table.js'
import { tableOf } from './tableOf.js'

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
  /** The start of the hour, in UTC; `unknown` for events without a valid time. */
  readonly hour: string
}

/**
 * The result of the activity report. Lists of keys are ordered by count, others by name or by time.
 *
 * @category model
 * @since 0.1.0
 */
export interface Activity extends Calls {
  /** When the first event happened; undefined if there are no events. */
  readonly from: string | undefined
  readonly to: string | undefined
  readonly operations: ReadonlyArray<OperationCalls>
  readonly principals: ReadonlyArray<Ranked>
  readonly regions: ReadonlyArray<Ranked>
  /** The sources of calls: addresses, and hosts of services. */
  readonly addresses: ReadonlyArray<Ranked>
  readonly hours: ReadonlyArray<HourCalls>
  /** By error code; errors with only a message are under `(no code)`. */
  readonly errorCodes: ReadonlyArray<Ranked>
}

/** All of them: the list is not limited. */
const all = Number.MAX_SAFE_INTEGER

const folded = /*#__PURE__*/ struct({
  from: /*#__PURE__*/ first('time', () => ''),
  to: /*#__PURE__*/ last('time', () => ''),
  // A part whose string is new for each event would have to be hashed each time.
  operations: /*#__PURE__*/ rows(
    { service: ({ eventSource }: Envelope) => eventSource, operation: nameOf },
    calls
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

/** Addresses are counted as recorded and shown as short text, which may be equal for several. */
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
  operations: parts.operations.map(({ service, ...row }) => ({
    service: serviceOf({ eventSource: service }),
    ...row
  })),
  principals: parts.principals,
  regions: parts.regions,
  addresses: shownAddresses(parts.addresses),
  hours: [...hours].map(([hour, each]) => ({ hour, ...each })),
  errorCodes: parts.errorCodes
})

const numbers = ['events', 'reads', 'writes', 'errors'] as const

const ranking = (
  key: string,
  title: string,
  column: string,
  ranked: ReadonlyArray<Ranked>
): Table => tableOf(key, ranked, { [column]: 'key', events: 'count' }, title)

type ActivityTables = {
  readonly [key in
    | 'activity'
    | 'operations'
    | 'principals'
    | 'regions'
    | 'addresses'
    | 'errorCodes'
    | 'hours']: Table
}

/** @internal By key, so that the page can choose where to show each. */
export const activityTables = (found: Activity): ActivityTables => ({
  activity: tableOf('activity', [found], ['from', 'to', ...numbers]),
  operations: tableOf('operations', found.operations, ['service', 'operation', ...numbers]),
  principals: ranking('principals', 'Principals', 'principal', found.principals),
  regions: ranking('regions', 'Regions', 'region', found.regions),
  addresses: ranking('addresses', 'Source addresses', 'address', found.addresses),
  errorCodes: ranking('error-codes', 'Error codes', 'code', found.errorCodes),
  hours: tableOf('hours', found.hours, ['hour', ...numbers])
})

/**
 * The activity of a trail: by service and operation, principal, region, source address, hour and error code. Memory
 * grows with the number of distinct values of each.
 *
 * @category reports
 * @since 0.1.0
 */
export const activity: Report<MediaEvent, Activity> = /*#__PURE__*/ report(
  'activity',
  /*#__PURE__*/ map(activityOf)(folded),
  (found: Activity) => Object.values(activityTables(found))
)
