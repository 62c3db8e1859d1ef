/**
 * Which calls did not succeed, and for whom.
 *
 * @module
 * @since 0.2.0
 */
import type { ResultOf } from '../aggregate/Aggregate.js'
import { filter } from '../aggregate/filter.js'
import { map } from '../aggregate/instances.js'
import { rows } from '../aggregate/rows.js'
import { nameOf } from '../event/isEvent.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { denied } from '../event/outcome.js'
import { codeOf, hasFailed } from './Calls.js'
import { serviceOf, whoOf } from './labels.js'
import { type Report, report } from './Report.js'
import { span, withTimes } from './span.js'
import { tableOf } from './tableOf.js'

/**
 * Similar calls that were denied or failed. Times are undefined if unknown.
 *
 * @category model
 * @since 0.2.0
 */
export interface CallError {
  readonly service: string
  readonly operation: string
  readonly principal: string
  readonly outcome: 'denied' | 'failed'
  /** As AWS wrote it; `(no code)` if only a message was recorded. */
  readonly code: string
  readonly events: number
  readonly first: string | undefined
  readonly last: string | undefined
}

/**
 * The result of the errors report: most frequent first.
 *
 * @category model
 * @since 0.2.0
 */
export interface Errors {
  readonly events: number
  readonly errors: ReadonlyArray<CallError>
}

const folded = /*#__PURE__*/ filter(
  'errors',
  hasFailed,
  /*#__PURE__*/ rows(
    {
      service: serviceOf,
      operation: nameOf,
      principal: whoOf,
      outcome: (event: MediaEvent) => (denied(event) ? 'denied' : 'failed'),
      code: codeOf
    },
    span
  )
)

const errorsOf = (found: ResultOf<typeof folded>): Errors => ({
  events: found.reduce((sum, { events }) => sum + events, 0),
  errors: found.map(withTimes).sort((a, b) => b.events - a.events)
})

/**
 * The calls that were denied or failed, by operation, principal and error code.
 *
 * @category reports
 * @since 0.2.0
 */
export const errors: Report<MediaEvent, Errors> = /*#__PURE__*/ report(
  'errors',
  /*#__PURE__*/ map(errorsOf)(folded),
  (found: Errors) => [
    tableOf('errors', found.errors, [
      'service',
      'operation',
      'principal',
      'outcome',
      'code',
      'events',
      'first',
      'last'
    ])
  ]
)
