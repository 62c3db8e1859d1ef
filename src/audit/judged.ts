/**
 * Whether rules had anything to judge.
 *
 * @module
 * @since 0.2.0
 */
import type { Findings, RuleTally } from './Findings.js'

const sumOf = ({ passed, found, undetermined, suppressed }: RuleTally): number =>
  passed + found + undetermined + suppressed

/** @internal Whether a rule or correlation judged anything. */
export const hasJudged = ({ rules }: Findings, rule: string): boolean => {
  const tally = Object.hasOwn(rules, rule) ? rules[rule] : undefined
  return tally !== undefined && sumOf(tally) > 0
}

/** @internal If no rule judged anything, the audit says nothing about the trail. */
export const judgedNothing = ({ rules }: Findings): boolean =>
  Object.values(rules).every((tally) => sumOf(tally) === 0)
