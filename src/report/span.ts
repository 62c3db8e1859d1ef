/**
 * The number of events, and the times of the first and the last.
 *
 * @module
 * @since 0.2.0
 */
import type { Aggregate } from '../aggregate/Aggregate.js'
import { count } from '../aggregate/count.js'
import { first, last } from '../aggregate/firstLast.js'
import type { Moment } from '../aggregate/Moment.js'
import { struct } from '../aggregate/struct.js'
import type { Envelope } from '../record/Envelope.js'

/** @internal */
export interface Span {
  readonly events: number
  readonly first: Moment | undefined
  readonly last: Moment | undefined
}

/** @internal */
export const span: Aggregate<Envelope, Span> = /*#__PURE__*/ struct({
  events: count,
  first: /*#__PURE__*/ first('time', (_: Envelope) => ''),
  last: /*#__PURE__*/ last('time', (_: Envelope) => '')
})

type Spanned<Row> = Omit<Row, 'first' | 'last'> & {
  readonly first: string | undefined
  readonly last: string | undefined
}

/** @internal The row with plain times; undefined if unknown. */
export const withTimes = <Row extends Pick<Span, 'first' | 'last'>>({
  first,
  last,
  ...row
}: Row): Spanned<Row> => ({ ...row, first: first?.time, last: last?.time })
