/**
 * What was found out about the event that was asked for last is kept until the next turn, and no longer: whoever has the event may
 * change it between two, and give it again.
 *
 * Law: the verdicts about an event depend on what it holds when it is judged.
 *
 * @module
 * @since 0.2.0
 */

let turn = 0

/** @internal The turn that it is. What was kept in another is not to be used. */
export const currentTurn = (): number => turn

/** @internal An event is judged, or a record is looked at, from the beginning. */
export const nextTurn = (): void => {
  turn = (turn + 1) % Number.MAX_SAFE_INTEGER
}
