/**
 * The findings of an audit in many events.
 *
 * @module
 * @since 0.1.0
 */
import type { Finding, Undetermined } from './Verdict.js'

/**
 * The verdicts with one key: the earliest one, their number, and the time of the latest.
 *
 * @category model
 * @since 0.1.0
 */
export interface FindingGroup {
  readonly verdict: Finding | Undetermined
  readonly count: number
  /** The time of the latest, as its event records it. */
  readonly last: string
}

/**
 * How often a rule judged an event, and its verdicts.
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
 * The findings, the most severe first, and how often each rule judged an event. Plain JSON, which can be stored and
 * sent. A rule without a tally saw no events.
 *
 * @category model
 * @since 0.1.0
 */
export interface Findings {
  readonly groups: ReadonlyArray<FindingGroup>
  readonly rules: { readonly [rule: string]: RuleTally }
}
