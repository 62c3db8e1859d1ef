/**
 * Findings as JSON lines.
 *
 * @module
 * @since 0.1.0
 */
import { printableJson } from '../report/printable.js'
import type { Findings } from './Findings.js'
import type { OutputOptions, RuleAdvice } from './OutputOptions.js'

/** Empty if the rule is unknown: a line is plain JSON. */
const adviceOf = (rule: RuleAdvice | undefined): object =>
  rule === undefined
    ? {}
    : {
        title: rule.title,
        ...(rule.remediation === undefined ? {} : { remediation: rule.remediation }),
        references: rule.references
      }

/**
 * A line for each group: its verdict, with `count` and `last`, and the `title`, `remediation` and `references` of its
 * rule if it is among `rules`. Each line ends with a line feed. Failures come first, as
 * `{"_tag":"Failure","message":"…"}`.
 *
 * @category outputs
 * @since 0.1.0
 */
export function toJsonLines(
  { groups }: Findings,
  { failures = [], rules = [] }: OutputOptions = {}
): string {
  return [
    ...failures.map((message) => ({ _tag: 'Failure', message })),
    ...groups.map(({ verdict, count, last }) => ({
      ...verdict,
      count,
      last,
      ...adviceOf(rules.find(({ id }) => id === verdict.rule))
    }))
  ]
    .map((line) => `${printableJson(JSON.stringify(line))}\n`)
    .join('')
}
