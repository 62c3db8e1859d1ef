/** Law 7 for any aggregate: any split, any order of combination, and JSON in between give what one pass gives. */

import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import {
  type Aggregate,
  combine,
  empty,
  finish,
  run,
  type State,
  stateCodec,
  step
} from 'mediatrail/aggregate'
import { expect } from 'vitest'

const right = <A>(either: E.Either<unknown, A>): A => {
  if (E.isLeft(either)) throw new Error(JSON.stringify(either.left))
  return either.right
}

/** There and back, as a state crosses a process. */
const posted = <Event, R>(of: Aggregate<Event, R>, state: State<Event, R>): State<Event, R> => {
  const codec = stateCodec(of)
  return right(codec.decode(JSON.parse(JSON.stringify(codec.encode(state)))))
}

/** Maps by their entries in order: two that differ in order are not the same report. */
export const inOrder = (value: unknown): unknown => {
  if (value instanceof Map) return { map: [...value].map(inOrder) }
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value).map(([key, inner]) => [key, inOrder(inner)])
}

interface Split<Event> {
  readonly events: ReadonlyArray<Event>
  /** To which part each event goes, in which order parts meet, and which go by post. */
  readonly parts: ReadonlyArray<number>
  readonly order: ReadonlyArray<number>
  readonly post: ReadonlyArray<boolean>
}

const arbitrarySplit = <Event>(
  event: fc.Arbitrary<Event>,
  length: fc.ArrayConstraints
): fc.Arbitrary<Split<Event>> =>
  fc.array(event, length).chain((events) =>
    fc.record({
      events: fc.constant(events),
      parts: fc.array(fc.nat(5), { minLength: events.length, maxLength: events.length }),
      order: fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }),
      post: fc.array(fc.boolean(), { minLength: 18, maxLength: 18 })
    })
  )

const combined = <Event, R>(of: Aggregate<Event, R>, split: Split<Event>): State<Event, R> => {
  const post = [...split.post]
  const perhaps = (state: State<Event, R>) => (post.pop() === true ? posted(of, state) : state)
  const order = [...split.order]
  const pick = (states: Array<State<Event, R>>): State<Event, R> =>
    states.splice((order.pop() ?? 0) % states.length, 1)[0] ?? empty(of)
  // A part goes on from where it went by post, half-way.
  const states = [0, 1, 2, 3, 4, 5].map((part) =>
    perhaps(
      split.events
        .filter((_, i) => split.parts[i] === part)
        .reduce((state, event, i) => step(i === 1 ? perhaps(state) : state, event), empty(of))
    )
  )
  while (states.length > 1) states.push(right(combine(pick(states), perhaps(pick(states)))))
  return states[0] ?? empty(of)
}

/** Holds an aggregate to law 7, and to an oracle that has read the definition and knows nothing of folds. */
export const holdsLaw7 = <Event, R>(
  of: Aggregate<Event, R>,
  event: fc.Arbitrary<Event>,
  oracle?: (events: ReadonlyArray<Event>) => R,
  numRuns = 200,
  length: fc.ArrayConstraints = { maxLength: 25 }
): void => {
  const codec = stateCodec(of)
  fc.assert(
    fc.property(arbitrarySplit(event, length), (split) => {
      const once = run(of, split.events)
      const state = combined(of, split)
      expect(inOrder(finish(state))).toStrictEqual(inOrder(once))
      expect(codec.encode(state)).toStrictEqual(
        codec.encode(split.events.reduce(step<Event, R>, empty(of)))
      )
      if (oracle !== undefined) expect(inOrder(once)).toStrictEqual(inOrder(oracle(split.events)))
    }),
    { numRuns }
  )
}
