/**
 * For your own tests: arbitrary events and deviations for property tests, a builder for events, and testers for rules
 * and correlations. Needs fast-check.
 *
 * @module
 * @since 0.1.0
 */
export {
  arbitraryEvent,
  arbitraryMediaEvent,
  arbitraryPlanted,
  arbitraryUserIdentity
} from './testing/arbitraryEvent.js'
export { buildEvent, buildRecord, secret } from './testing/buildEvent.js'
export type { CorrelationTables, Trail } from './testing/CorrelationTables.js'
export { correlationCases } from './testing/correlationCases.js'
export type { Planted } from './testing/planted.js'
export type { Cases, Never, RuleCase, RuleTables } from './testing/RuleTables.js'
export { ruleCases } from './testing/ruleCases.js'
export { spaced } from './testing/spaced.js'
export { testCorrelation } from './testing/testCorrelation.js'
export { testRule } from './testing/testRule.js'
export { deny, hide, omit, truncate } from './testing/transform.js'
