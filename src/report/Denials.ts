/**
 * Which calls were denied, and to whom.
 *
 * @module
 * @since 0.1.0
 */
import type { ResultOf } from '../aggregate/Aggregate.js'
import { filter } from '../aggregate/filter.js'
import { map } from '../aggregate/instances.js'
import { rows } from '../aggregate/rows.js'
import { nameOf } from '../event/isEvent.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { denied } from '../event/outcome.js'
import { codeOf, hasFailed } from './Calls.js'
import { serviceOf, whereOf, whoOf } from './labels.js'
import { type Report, report } from './Report.js'
import { span, withTimes } from './span.js'
import { tableOf } from './tableOf.js'

/**
 * Similar denied calls. Times are undefined if unknown.
 *
 * @category model
 * @since 0.1.0
 */
export interface Denial {
  readonly principal: string
  readonly service: string
  readonly operation: string
  /** As AWS wrote it; `(no code)` if only a message was recorded. */
  readonly code: string
  readonly address: string
  readonly events: number
  readonly first: string | undefined
  readonly last: string | undefined
}

/**
 * The result of the denials report: most frequent first.
 *
 * @category model
 * @since 0.1.0
 */
export interface Denials {
  readonly events: number
  readonly denials: ReadonlyArray<Denial>
}

/** Most calls succeed, which is faster to determine. */
const isDenied = (event: MediaEvent): boolean => hasFailed(event) && denied(event)

const folded = /*#__PURE__*/ filter(
  'denied',
  isDenied,
  /*#__PURE__*/ rows(
    { principal: whoOf, service: serviceOf, operation: nameOf, code: codeOf, address: whereOf },
    span
  )
)

const denialsOf = (found: ResultOf<typeof folded>): Denials => ({
  events: found.reduce((sum, { events }) => sum + events, 0),
  denials: found.map(withTimes).sort((a, b) => b.events - a.events)
})

/**
 * The calls that were denied, grouped by principal, operation, code and address.
 *
 * @category reports
 * @since 0.1.0
 */
export const denials: Report<MediaEvent, Denials> = /*#__PURE__*/ report(
  'denials',
  /*#__PURE__*/ map(denialsOf)(folded),
  ({ denials }: Denials) => [
    tableOf('denials', denials, [
      'principal',
      'service',
      'operation',
      'code',
      'address',
      'events',
      'first',
      'last'
    ])
  ]
)
