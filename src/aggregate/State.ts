/**
 * The state of an aggregate, which can be stored, sent and combined.
 *
 * Law: any split of the events, combined in any order, with or without JSON in between, gives the same result as one
 * pass.
 *
 * @module
 * @since 0.1.0
 */
import type { Monoid } from 'fp-ts/lib/Monoid.js'
import * as E from '../core/either.js'
import type { Aggregate, Cell, Fold } from './Aggregate.js'

/**
 * The state of an aggregate. Opaque: `stateCodec` converts it to and from JSON, and {@link finish} returns its result.
 *
 * @category model
 * @since 0.1.0
 */
export interface State<in Event, out Result> {
  readonly fingerprint: string
  /** @internal */
  readonly '~fold': Fold<Event, Cell, Result>
  /** @internal */
  readonly '~cell': Cell
}

/**
 * Why two states do not combine: they belong to different aggregates.
 *
 * @category model
 * @since 0.1.0
 */
export interface Incompatible {
  readonly _tag: 'Incompatible'
  /** The fingerprint of the given aggregate. */
  readonly expected: string
  /** The fingerprint of the state that does not match. */
  readonly found: string
}

/** @internal */
export const stateOf = <Event, Result>(
  { fingerprint, '~fold': fold }: Aggregate<Event, Result>,
  cell: Cell
): State<Event, Result> => ({ fingerprint, '~fold': fold, '~cell': cell })

/**
 * The state before the first event.
 *
 * @category running
 * @since 0.1.0
 */
export const empty = <Event, Result>(of: Aggregate<Event, Result>): State<Event, Result> =>
  stateOf(of, of['~fold'].empty())

/**
 * Adds one event.
 *
 * *Gotcha:* this changes and returns the given state, since a copy would cost more than the event. To keep a state
 * unchanged, `combine` it with an empty one first.
 *
 * @category running
 * @since 0.1.0
 */
export const step = <Event, Result>(
  state: State<Event, Result>,
  event: NoInfer<Event>
): State<Event, Result> => {
  state['~fold'].step(state['~cell'], event)
  return state
}

/**
 * The result so far. The state can be used further, without changing this result.
 *
 * @category running
 * @since 0.1.0
 */
export const finish = <Event, Result>(state: State<Event, Result>): Result =>
  state['~fold'].finish(state['~cell'])

/**
 * A new state for the events of all the given states, which remain unchanged. Left if one belongs to another aggregate.
 *
 * @category combining
 * @since 0.1.0
 */
export const combineAll =
  <Event, Result>(of: Aggregate<Event, Result>) =>
  (states: Iterable<State<Event, Result>>): E.Either<Incompatible, State<Event, Result>> => {
    const fold = of['~fold']
    const cell = fold.empty()
    for (const state of states) {
      if (state.fingerprint !== of.fingerprint)
        return E.left({
          _tag: 'Incompatible',
          expected: of.fingerprint,
          found: state.fingerprint
        })
      fold.absorb(cell, state['~cell'])
    }
    return E.right(stateOf(of, cell))
  }

/**
 * A new state for the events of both. Associative and commutative. Left if they belong to different aggregates.
 *
 * @category combining
 * @since 0.1.0
 */
export const combine = <Event, Result>(
  a: State<Event, Result>,
  b: State<Event, Result>
): E.Either<Incompatible, State<Event, Result>> => combineAll<Event, Result>(a)([a, b])

/**
 * The monoid of states of one aggregate under {@link combine}; once a state of another aggregate occurs, it absorbs all
 * others.
 *
 * @category instances
 * @since 0.1.0
 */
export const getMonoid = <Event, Result>(
  of: Aggregate<Event, Result>
): Monoid<E.Either<Incompatible, State<Event, Result>>> => {
  const all = combineAll(of)
  return {
    empty: E.right(empty(of)),
    concat: (a, b) => (E.isLeft(a) ? a : E.isLeft(b) ? b : all([a.right, b.right]))
  }
}

/**
 * The result of an aggregate over these events, in one go.
 *
 * @category running
 * @since 0.1.0
 */
export const run = <Event, Result>(
  of: Aggregate<Event, Result>,
  events: Iterable<NoInfer<Event>>
): Result => {
  const state = empty(of)
  for (const event of events) step(state, event)
  return finish(state)
}
