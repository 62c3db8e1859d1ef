/**
 * A fold whose events wait until there are many.
 *
 * Reading moves megabytes between one media event and the next, and drives the code and the state of a large fold out
 * of the processor's caches. Events that are folded in a row bring them back once.
 *
 * Law: the result is that of the fold itself, for any size.
 *
 * @module
 * @since 0.2.0
 */
import * as E from '../core/either.js'
import type { Fold } from './Aggregate.js'

/** @internal A cell of the fold, and the events that it has not seen yet. */
export interface Batched<Event, A> {
  readonly cell: A
  waiting: Array<Event>
}

/**
 * @internal The same fold; its events must not change until its result is computed, or its state combined or encoded.
 * What `step` throws for one event comes out with the batch; the events after it wait for the next.
 */
export const inBatches = <Event, A, Result>(
  { empty, step, absorb, finish, encode, decode }: Fold<Event, A, Result>,
  size: number
): Fold<Event, Batched<Event, A>, Result> => {
  const caughtUp = (batched: Batched<Event, A>): A => {
    const { cell, waiting } = batched
    batched.waiting = []
    let seen = 0
    try {
      for (const event of waiting) {
        seen++
        step(cell, event)
      }
    } finally {
      if (seen < waiting.length) batched.waiting = [...waiting.slice(seen), ...batched.waiting]
    }
    return cell
  }
  return {
    empty: () => ({ cell: empty(), waiting: [] }),
    step: (batched, event) => {
      if (batched.waiting.push(event) >= size) caughtUp(batched)
    },
    absorb: (into, from) => absorb(caughtUp(into), caughtUp(from)),
    finish: (batched) => finish(caughtUp(batched)),
    encode: (batched) => encode(caughtUp(batched)),
    decode: (json, path) =>
      E.map((cell: A): Batched<Event, A> => ({ cell, waiting: [] }))(decode(json, path))
  }
}
