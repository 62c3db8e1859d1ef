/**
 * Sums of integers, exact at any size.
 *
 * @module
 * @since 0.1.0
 */
import * as E from '../core/either.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { type Aggregate, aggregate, fingerprintOf, quote } from './Aggregate.js'
import { addCounts } from './count.js'
import { countOf, refuse, tuple } from './json.js'

/**
 * A sum. `refused` is the number of values that were left out, since they are not safe integers: the sum of fractions
 * depends on their order, and cannot be merged.
 *
 * @category model
 * @since 0.1.0
 */
export interface Sum {
  readonly total: bigint
  readonly refused: number
}

/** The total is `high + low`: the bigint is used only when the number would become inexact. */
interface SumCell {
  high: bigint
  low: number
  refused: number
}

const add = (cell: SumCell, value: number): void => {
  const low = cell.low + value
  if (Number.isSafeInteger(low)) {
    cell.low = low
  } else {
    cell.high += BigInt(cell.low)
    cell.low = value
  }
}

const totalOf = ({ high, low }: SumCell): bigint => high + BigInt(low)

/** No sum reaches 10^300, and a longer text would take long to parse. */
const integer = /^(?:0|-?[1-9]\d{0,299})$/

/**
 * The sum of one number for each event; undefined adds nothing. Exact beyond the safe integers, so the total is a
 * bigint: use `Number(total)` if it is known to fit.
 *
 * @category parts
 * @since 0.1.0
 */
export const sum = <Event = MediaEvent>(
  name: string,
  numberOf: (event: Event) => number | undefined
): Aggregate<Event, Sum> =>
  aggregate(fingerprintOf('sum', quote(name)), {
    empty: (): SumCell => ({ high: 0n, low: 0, refused: 0 }),
    step: (cell, event) => {
      const value = numberOf(event)
      if (value === undefined) return
      if (Number.isSafeInteger(value)) add(cell, value)
      else cell.refused = addCounts(cell.refused, 1)
    },
    absorb: (into, from) => {
      into.high += from.high
      add(into, from.low)
      into.refused = addCounts(into.refused, from.refused)
    },
    finish: (cell) => ({ total: totalOf(cell), refused: cell.refused }),
    encode: (cell) => [totalOf(cell).toString(), cell.refused],
    decode: (json, path) => {
      const parts = tuple(json, 2, path)
      if (E.isLeft(parts)) return parts
      const [total, refused] = parts.right
      if (typeof total !== 'string' || !integer.test(total))
        return refuse([...path, 0], 'an integer as a string', total)
      return E.map((n: number) => ({ high: BigInt(total), low: 0, refused: n }))(
        countOf(refused, [...path, 1])
      )
    }
  })
