/**
 * Whether a rule selects calls with this outcome.
 *
 * @module
 * @since 0.2.0
 */
import type { Outcome } from '../event/outcome.js'
import type { RuleOutcome } from './Rule.js'

/** @internal */
export const matchesOutcome = (wanted: RuleOutcome, actual: Outcome['_tag']): boolean =>
  wanted === 'any' ||
  wanted === actual.toLowerCase() ||
  (wanted === 'attempted' && actual !== 'Succeeded')
