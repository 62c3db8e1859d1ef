/**
 * What an audit found in many events.
 *
 * @module
 * @since 0.1.0
 */
import type { Finding, Undetermined } from './Verdict.js'

/**
 * The verdicts of one key: the earliest, how many there were, and until when.
 *
 * @category model
 * @since 0.1.0
 */
export interface FindingGroup {
  readonly verdict: Finding | Undetermined
  readonly count: number
  /** The time of the latest, as its event tells it. */
  readonly last: string
}

/**
 * How often a rule was asked, and what it said.
 *
 * @category model
 * @since 0.1.0
 */
export interface RuleTally {
  readonly passed: number
  readonly found: number
  readonly undetermined: number
  readonly suppressed: number
}

/**
 * What was found, the most severe first, and how often each rule was asked. Plain JSON, to be stored and sent. A rule
 * without a tally saw none of its events.
 *
 * @category model
 * @since 0.1.0
 */
export interface Findings {
  readonly groups: ReadonlyArray<FindingGroup>
  readonly rules: { readonly [rule: string]: RuleTally }
}
