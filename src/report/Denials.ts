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
import { groupBy } from '../aggregate/groupBy.js'
import { map } from '../aggregate/instances.js'
import { struct } from '../aggregate/struct.js'
import { nameOf } from '../event/isEvent.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { outcome } from '../event/outcome.js'
import { hasFailed } from './Calls.js'
import { pack, serviceOf, unpack, whereOf, whoOf } from './labels.js'
import { type Report, report } from './Report.js'

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

const keyOf = (event: MediaEvent): string | undefined => {
  const ended = outcome(event)
  return ended._tag === 'Denied'
    ? pack(whoOf(event), serviceOf(event), nameOf(event), ended.code ?? '(no code)', whereOf(event))
    : undefined
}

const folded = /*#__PURE__*/ filter(
  'errors',
  hasFailed,
  /*#__PURE__*/ groupBy(
    'denial',
    keyOf,
    /*#__PURE__*/ struct({
      events: count,
      first: /*#__PURE__*/ first('time', () => ''),
      last: /*#__PURE__*/ last('time', () => '')
    })
  )
)

const denialsOf = (groups: ResultOf<typeof folded>): Denials => {
  const denials = [...groups].map(([key, { events, first, last }]): Denial => {
    const [principal = '', service = '', operation = '', code = '', address = ''] = unpack(key)
    const times = { first: first?.time, last: last?.time }
    return { principal, service, operation, code, address, events, ...times }
  })
  return {
    events: denials.reduce((sum, { events }) => sum + events, 0),
    denials: denials.sort((a, b) => b.events - a.events)
  }
}

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
    {
      title: 'Denials',
      columns: ['principal', 'service', 'operation', 'code', 'address', 'events', 'first', 'last'],
      rows: denials.map((denial) => [
        denial.principal,
        denial.service,
        denial.operation,
        denial.code,
        denial.address,
        denial.events,
        denial.first,
        denial.last
      ])
    }
  ]
)
