/**
 * What the output of an audit contains besides its findings.
 *
 * @module
 * @since 0.2.0
 */

import type { RuleText } from './Rule.js'

/**
 * With `failures`, every format says that the audit is not complete, so that an audit that could not read anything
 * never looks like a clean one.
 *
 * @category model
 * @since 0.2.0
 */
export interface OutputOptions {
  /** Why the audit could not read everything, one line each: `/nope: no such file or folder`. */
  readonly failures?: ReadonlyArray<string>
  /**
   * The rules and correlations of the audit, whose advice is shown with their findings; in Markdown with their reasons.
   */
  readonly rules?: ReadonlyArray<RuleAdvice>
}

/**
 * The description of a rule: any {@link Rule} has these members.
 *
 * @category model
 * @since 0.2.0
 */
export interface RuleAdvice extends RuleText {
  readonly id: string
}
