/**
 * What is running, and since when.
 *
 * @module
 * @since 0.2.0
 */
import type { ResultOf } from '../aggregate/Aggregate.js'
import { each } from '../aggregate/each.js'
import { map } from '../aggregate/instances.js'
import { latestRows } from '../aggregate/latestRows.js'
import { rows } from '../aggregate/rows.js'
import { struct } from '../aggregate/struct.js'
import { nameOf } from '../event/isEvent.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { type Changed, changedBy, nameOfTarget, resourceParts } from './changed.js'
import { whoOf } from './labels.js'
import { type Report, report } from './Report.js'
import { tableOf } from './tableOf.js'

/**
 * A resource that was started, and not stopped or deleted since.
 *
 * @category model
 * @since 0.2.0
 */
export interface Started {
  /** The last start. ISO 8601, in UTC; `unknown` if the record's time cannot be parsed. */
  readonly since: string
  readonly account: string | undefined
  readonly region: string
  readonly service: string
  /** As `showTarget` names it: `channel 42`. */
  readonly resource: string
  /** The `targetKey` of the resource. */
  readonly key: string
  readonly operation: string
  readonly principal: string
}

/**
 * The result of the running report: the longest running first.
 *
 * @category model
 * @since 0.2.0
 */
export interface Running {
  readonly running: ReadonlyArray<Started>
}

const decisive: ReadonlySet<string> = /*#__PURE__*/ new Set(['start', 'stop', 'delete'])

/**
 * Whether a call starts or stops a resource. A call on a part of it does neither; a call that does not identify the
 * resource is ignored.
 */
const startsAndStops = (event: MediaEvent): ReadonlyArray<Changed> =>
  changedBy(event).filter(
    ({ action: { verb, part }, target }) =>
      target !== undefined && part === undefined && decisive.has(verb)
  )

const folded = /*#__PURE__*/ each(
  'starts and stops',
  startsAndStops,
  /*#__PURE__*/ rows(
    resourceParts,
    /*#__PURE__*/ struct({
      last: /*#__PURE__*/ latestRows(1, {
        verb: ({ action }: Changed) => action.verb,
        resource: nameOfTarget,
        operation: ({ event }: Changed) => nameOf(event),
        principal: ({ event }: Changed) => whoOf(event)
      })
    })
  )
)

const inTurn = (a: Started, b: Started): number =>
  a.since < b.since ? -1 : a.since > b.since ? 1 : 0

const runningOf = (found: ResultOf<typeof folded>): Running => ({
  running: found
    .flatMap(({ account, region, service, key, missing, last }) =>
      last
        .filter(({ verb }) => verb === 'start' && missing === undefined)
        .map(({ time: since, resource, operation, principal }) => ({
          since,
          account,
          region,
          service,
          resource,
          key,
          operation,
          principal
        }))
    )
    .sort(inTurn)
})

/**
 * What is running and since when, as far as the trail shows: resources whose last start is not followed by a stop or a
 * deletion. The trail does not show what was started before it begins, nor what stopped by itself.
 *
 * @category reports
 * @since 0.2.0
 */
export const running: Report<MediaEvent, Running> = /*#__PURE__*/ report(
  'running',
  /*#__PURE__*/ map(runningOf)(folded),
  (found: Running) => [
    tableOf('running', found.running, [
      'since',
      'account',
      'region',
      'service',
      'resource',
      'operation',
      'principal',
      'key'
    ])
  ]
)
