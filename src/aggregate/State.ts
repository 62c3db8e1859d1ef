/**
 * How far an aggregate has come: what is kept, sent and combined.
 *
 * Law: any split of the events, combined in any order, by way of JSON or not, gives what one pass gives.
 *
 * @module
 * @since 0.1.0
 */
import type { Monoid } from 'fp-ts/lib/Monoid.js'
import * as E from '../core/either.js'
import type { Aggregate, Cell, Fold } from './Aggregate.js'

/**
 * How far an aggregate has come. Opaque: `stateCodec` takes it to JSON and back, {@link finish} reads it.
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
 * Why two states do not combine: they are of different aggregates.
 *
 * @category model
 * @since 0.1.0
 */
export interface Incompatible {
  readonly _tag: 'Incompatible'
  /** The fingerprint of the aggregate that was given. */
  readonly expected: string
  /** That of the state that is of another. */
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
 * Takes in one event.
 *
 * *Gotcha:* the state that is handed in is used up: it is changed and returned, since copying it would cost more than the
 * event. To keep a state as it is, `combine` it with an empty one first.
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
 * The result so far. The state can go on, and the result stays as it is.
 *
 * @category running
 * @since 0.1.0
 */
export const finish = <Event, Result>(state: State<Event, Result>): Result =>
  state['~fold'].finish(state['~cell'])

/**
 * The state after the events of all of these, in a state of its own: none of them is changed. Left where one is of another
 * aggregate.
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
 * The state after the events of both, in a state of its own. Associative and commutative. Left where they are of different
 * aggregates.
 *
 * @category combining
 * @since 0.1.0
 */
export const combine = <Event, Result>(
  a: State<Event, Result>,
  b: State<Event, Result>
): E.Either<Incompatible, State<Event, Result>> => combineAll<Event, Result>(a)([a, b])

/**
 * States of one aggregate under {@link combine}; the first that is of another is what remains of all.
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
 * All at once: what an aggregate makes of these events.
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
