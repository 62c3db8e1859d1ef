/**
 * What the outputs of an audit say beside what was found.
 *
 * @module
 * @since 0.2.0
 */

import type { RuleText } from './Rule.js'

/**
 * With `failures`, every output says that the audit is not complete, so that one that could read nothing never looks like a
 * clean one.
 *
 * @category model
 * @since 0.2.0
 */
export interface OutputOptions {
  /** What kept the audit from reading all, a line each: `/nope: no such file or folder`. */
  readonly failures?: ReadonlyArray<string>
  /** The rules and correlations of the audit, whose advice stands beside what they found; in Markdown their reasons do too. */
  readonly rules?: ReadonlyArray<RuleAdvice>
}

/**
 * What a rule says of itself: any {@link Rule} will do.
 *
 * @category model
 * @since 0.2.0
 */
export interface RuleAdvice extends RuleText {
  readonly id: string
}
