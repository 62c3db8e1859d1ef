/**
 * The number of events.
 *
 * @module
 * @since 0.1.0
 */
import * as E from '../core/either.js'
import { type Blind, blind } from './Aggregate.js'
import { countOf } from './json.js'

/**
 * @internal Adds counts, capped at the largest safe integer: this stays associative, even if a state from elsewhere has
 * counts that are too large.
 */
export const addCounts = (a: number, b: number): number => Math.min(a + b, Number.MAX_SAFE_INTEGER)

/**
 * The number of events.
 *
 * @category parts
 * @since 0.1.0
 */
export const count: Blind<number> = /*#__PURE__*/ blind('count', {
  empty: () => ({ n: 0 }),
  step: (cell) => {
    cell.n = addCounts(cell.n, 1)
  },
  absorb: (into, from) => {
    into.n = addCounts(into.n, from.n)
  },
  finish: ({ n }) => n,
  encode: ({ n }) => n,
  decode: (json, path) => E.map((n: number) => ({ n }))(countOf(json, path))
})
