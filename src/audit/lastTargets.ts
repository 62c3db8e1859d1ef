/**
 * The targets of an event with their keys. Those of the last event are cached: the findings of rules and of
 * correlations on one event both need them.
 *
 * @module
 * @since 0.2.0
 */
import { targetKey, targetsOf } from '../event/attribution.js'
import type { Target } from '../event/Target.js'
import type { Envelope } from '../record/Envelope.js'
import { currentTurn } from './turn.js'

/** @internal */
export interface KeyedTarget {
  readonly target: Target
  readonly key: string
}

let last:
  | {
      readonly event: Envelope
      readonly turn: number
      readonly targets: ReadonlyArray<KeyedTarget>
    }
  | undefined

/** @internal Not cached: an event that records what is read must be read each time. */
export const keyedTargets = (event: Envelope): ReadonlyArray<KeyedTarget> =>
  last?.event === event && last.turn === currentTurn()
    ? last.targets
    : targetsOf(event).map((target) => ({ target, key: targetKey(target) }))

/** @internal The same, cached. */
export const lastTargets = (event: Envelope): ReadonlyArray<KeyedTarget> => {
  const targets = keyedTargets(event)
  last = { event, turn: currentTurn(), targets }
  return targets
}
