/**
 * Who was seen for the first time, and where.
 *
 * @module
 * @since 0.2.0
 */
import type { ResultOf } from '../aggregate/Aggregate.js'
import { map } from '../aggregate/instances.js'
import { rows } from '../aggregate/rows.js'
import { struct } from '../aggregate/struct.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import type { Envelope } from '../record/Envelope.js'
import { accountOf, regionOf, whereOf, whoOf } from './labels.js'
import { type Report, report } from './Report.js'
import { span, withTimes } from './span.js'
import type { Table } from './Table.js'
import { tableOf } from './tableOf.js'

/**
 * A principal, an address or a region, and when it was seen in an account. Times are undefined if unknown.
 *
 * @category model
 * @since 0.2.0
 */
export interface Seen {
  /** The account that received the records. */
  readonly account: string | undefined
  readonly name: string
  readonly first: string | undefined
  readonly last: string | undefined
  readonly events: number
}

/**
 * The result of the newcomers report: in each list, the newest first.
 *
 * @category model
 * @since 0.2.0
 */
export interface Newcomers {
  readonly principals: ReadonlyArray<Seen>
  readonly addresses: ReadonlyArray<Seen>
  readonly regions: ReadonlyArray<Seen>
}

const seenBy = (nameOf: (event: Envelope) => string) =>
  rows({ account: accountOf, name: nameOf }, span)

const folded = /*#__PURE__*/ struct({
  principals: /*#__PURE__*/ seenBy(whoOf),
  addresses: /*#__PURE__*/ seenBy(whereOf),
  regions: /*#__PURE__*/ seenBy(regionOf)
})

/** All are in the same format, so that they sort as strings. */
const newestFirst = (a: Seen, b: Seen): number => {
  const [one, other] = [a.first ?? '', b.first ?? '']
  return one < other ? 1 : one > other ? -1 : 0
}

const newcomersOf = ({ principals, addresses, regions }: ResultOf<typeof folded>): Newcomers => ({
  principals: principals.map(withTimes).sort(newestFirst),
  addresses: addresses.map(withTimes).sort(newestFirst),
  regions: regions.map(withTimes).sort(newestFirst)
})

const table = (key: string, column: string, title: string, seen: ReadonlyArray<Seen>): Table =>
  tableOf(
    key,
    seen,
    { first: 'first', account: 'account', [column]: 'name', last: 'last', events: 'events' },
    title
  )

/**
 * When each principal, address and region was seen for the first and the last time, in each account: the newest first.
 *
 * @category reports
 * @since 0.2.0
 */
export const newcomers: Report<MediaEvent, Newcomers> = /*#__PURE__*/ report(
  'newcomers',
  /*#__PURE__*/ map(newcomersOf)(folded),
  (found: Newcomers) => [
    table('new-principals', 'principal', 'Principals by first call', found.principals),
    table('new-addresses', 'address', 'Addresses by first call', found.addresses),
    table('new-regions', 'region', 'Regions by first call', found.regions)
  ]
)
