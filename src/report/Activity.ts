/**
 * What happened, how often, by whom, where and when.
 *
 * @module
 * @since 0.1.0
 */
import type { Aggregate, ResultOf } from '../aggregate/Aggregate.js'
import { count } from '../aggregate/count.js'
import { filter } from '../aggregate/filter.js'
import { first, last } from '../aggregate/firstLast.js'
import { groupBy } from '../aggregate/groupBy.js'
import { map } from '../aggregate/instances.js'
import { struct } from '../aggregate/struct.js'
import { timeHistogram } from '../aggregate/timeHistogram.js'
import { type Ranked, topK } from '../aggregate/topK.js'
import { accessOf } from '../event/accessOf.js'
import { nameOf } from '../event/isEvent.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { outcome } from '../event/outcome.js'
import type { Envelope } from '../record/Envelope.js'
import { regionOf, serviceOf, whereOf, whoOf } from './labels.js'
import { type Report, report } from './Report.js'

/**
 * How often something happened: `reads` and `writes` are calls that are known as such, `errors` those that did not
 * succeed, for whatever reason.
 *
 * @category model
 * @since 0.1.0
 */
export interface Calls {
  readonly events: number
  readonly reads: number
  readonly writes: number
  readonly errors: number
}

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

const hasFailed = ({ errorCode = '', errorMessage = '' }: Envelope): boolean =>
  errorCode !== '' || errorMessage !== ''

const codeOf = (event: Envelope): string => {
  const ended = outcome(event)
  return ended._tag === 'Succeeded' ? '' : (ended.code ?? '(no code)')
}

const calls: Aggregate<Envelope, Calls> = /*#__PURE__*/ struct({
  events: count,
  reads: /*#__PURE__*/ filter('reads', (event: Envelope) => accessOf(event) === 'read', count),
  writes: /*#__PURE__*/ filter('writes', (event: Envelope) => accessOf(event) === 'write', count),
  errors: /*#__PURE__*/ filter('errors', hasFailed, count)
})

const folded = /*#__PURE__*/ struct({
  calls,
  from: /*#__PURE__*/ first('time', () => ''),
  to: /*#__PURE__*/ last('time', () => ''),
  operations: /*#__PURE__*/ groupBy(
    'service',
    serviceOf,
    /*#__PURE__*/ groupBy('operation', nameOf, calls)
  ),
  principals: /*#__PURE__*/ topK('principal', all, whoOf),
  regions: /*#__PURE__*/ topK('region', all, regionOf),
  addresses: /*#__PURE__*/ topK('address', all, whereOf),
  hours: /*#__PURE__*/ timeHistogram('hour', calls),
  errorCodes: /*#__PURE__*/ filter('errors', hasFailed, /*#__PURE__*/ topK('code', all, codeOf))
})

const activityOf = ({ calls, ...parts }: ResultOf<typeof folded>): Activity => ({
  ...calls,
  ...parts,
  from: parts.from?.time,
  to: parts.to?.time,
  operations: [...parts.operations].flatMap(([service, operations]) =>
    [...operations].map(([operation, each]) => ({ service, operation, ...each }))
  ),
  hours: [...parts.hours].map(([hour, each]) => ({ hour, ...each }))
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
