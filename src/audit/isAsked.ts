/**
 * Whether a rule judges calls with this outcome.
 *
 * @module
 * @since 0.2.0
 */
import type { Outcome } from '../event/outcome.js'
import type { RuleOutcome } from './Rule.js'

/** @internal */
export const isAsked = (wanted: RuleOutcome, ended: Outcome['_tag']): boolean =>
  wanted === 'any' ||
  wanted === ended.toLowerCase() ||
  (wanted === 'attempted' && ended !== 'Succeeded')
