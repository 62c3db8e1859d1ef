/**
 * The most frequent strings.
 *
 * @module
 * @since 0.1.0
 */
import * as E from '../core/either.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { type Aggregate, aggregate, fingerprintOf, quote } from './Aggregate.js'
import { addCounts } from './count.js'
import { countOf, pairs, sorted } from './json.js'

/**
 * A string, and how often it occurred.
 *
 * @category model
 * @since 0.1.0
 */
export interface Ranked {
  readonly key: string
  readonly count: number
}

/** One object for each key, so that another event with that key costs one look-up. */
interface Counter {
  n: number
}

const add = (counts: Map<string, Counter>, key: string, n: number): void => {
  const counter = counts.get(key)
  if (counter === undefined) counts.set(key, { n })
  else counter.n = addCounts(counter.n, n)
}

/**
 * The `k` most frequent strings, with exact counts; ties are ordered by the string. All are counted and the list is cut
 * at the end, so memory grows with the number of distinct strings. Undefined is not counted.
 *
 * @category parts
 * @since 0.1.0
 */
export const topK = <Event = MediaEvent>(
  name: string,
  k: number,
  textOf: (event: Event) => string | undefined
): Aggregate<Event, ReadonlyArray<Ranked>> => {
  const max = k >= 0 ? Math.floor(k) : 0
  return aggregate(fingerprintOf('topK', quote(name), String(max)), {
    empty: () => new Map<string, Counter>(),
    step: (cell, event) => {
      const key = textOf(event)
      if (key !== undefined) add(cell, key, 1)
    },
    absorb: (into, from) => {
      for (const [key, { n }] of from) add(into, key, n)
    },
    finish: (cell) =>
      sorted(cell)
        .map(([key, { n }]) => ({ key, count: n }))
        .sort((a, b) => b.count - a.count)
        .slice(0, max),
    encode: (cell) => sorted(cell).map(([key, { n }]) => [key, n]),
    decode: (json, path) =>
      pairs(json, path, (count, at) => E.map((n: number): Counter => ({ n }))(countOf(count, at)))
  })
}
