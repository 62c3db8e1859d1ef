/**
 * A turn is the evaluation of one event. Values that are cached for an event are valid for one turn only: between two
 * turns, the caller may modify the event and pass it again.
 *
 * Law: the verdicts on an event depend on its content when it is judged.
 *
 * @module
 * @since 0.2.0
 */

let turn = 0

/** @internal The current turn. Values that were cached in an earlier turn must not be used. */
export const currentTurn = (): number => turn

/** @internal Starts a turn: an event or a record is judged from the beginning. */
export const nextTurn = (): void => {
  turn = (turn + 1) % Number.MAX_SAFE_INTEGER
}
