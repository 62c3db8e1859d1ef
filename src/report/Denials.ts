/**
 * What was not allowed, and to whom.
 *
 * @module
 * @since 0.1.0
 */
import type { ResultOf } from '../aggregate/Aggregate.js'
import { count } from '../aggregate/count.js'
import { filter } from '../aggregate/filter.js'
import { first, last } from '../aggregate/firstLast.js'
import { map } from '../aggregate/instances.js'
import { rows } from '../aggregate/rows.js'
import { struct } from '../aggregate/struct.js'
import { nameOf } from '../event/isEvent.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { denied, outcome } from '../event/outcome.js'
import { serviceOf, whereOf, whoOf } from './labels.js'
import { type Report, report } from './Report.js'
import { tableOf } from './tableOf.js'

/**
 * Denied calls that are alike. Times are undefined where none can be told.
 *
 * @category model
 * @since 0.1.0
 */
export interface Denial {
  readonly principal: string
  readonly service: string
  readonly operation: string
  /** As AWS wrote it; `(no code)` where only a message was recorded. */
  readonly code: string
  readonly address: string
  readonly events: number
  readonly first: string | undefined
  readonly last: string | undefined
}

/**
 * What the denials report holds: most often denied first.
 *
 * @category model
 * @since 0.1.0
 */
export interface Denials {
  readonly events: number
  readonly denials: ReadonlyArray<Denial>
}

const codeOf = (event: MediaEvent): string => {
  const ended = outcome(event)
  return ended._tag === 'Succeeded' ? '' : (ended.code ?? '(no code)')
}

const folded = /*#__PURE__*/ filter(
  'denied',
  denied,
  /*#__PURE__*/ rows(
    { principal: whoOf, service: serviceOf, operation: nameOf, code: codeOf, address: whereOf },
    /*#__PURE__*/ struct({
      events: count,
      first: /*#__PURE__*/ first('time', () => ''),
      last: /*#__PURE__*/ last('time', () => '')
    })
  )
)

const denialsOf = (found: ResultOf<typeof folded>): Denials => ({
  events: found.reduce((sum, { events }) => sum + events, 0),
  denials: found
    .map(({ first, last, ...denial }) => ({ ...denial, first: first?.time, last: last?.time }))
    .sort((a, b) => b.events - a.events)
})

/**
 * The calls that were denied, those that are alike together: by principal, operation, code and address.
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
