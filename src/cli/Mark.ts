/**
 * A finding as a mark on the call that it is about.
 *
 * @module
 * @since 0.2.0
 */
import { type Severity, severities } from '../audit/Severity.js'
import type { Verdict } from '../audit/Verdict.js'

/** @internal */
export interface Mark {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
}

/** A rule may find several things in one call; one mark of each kind is enough. */
const distinct = (verdicts: ReadonlyArray<Verdict>): ReadonlyArray<Verdict> => [
  ...new Map(
    verdicts.map((verdict) => [
      verdict._tag === 'Finding' ? `${verdict.severity} ${verdict.rule}` : verdict,
      verdict
    ])
  ).values()
]

/** @internal What was found in one event and not suppressed, the most severe first. */
export const marksOf = (verdicts: ReadonlyArray<Verdict>): ReadonlyArray<Mark> =>
  distinct(verdicts)
    .flatMap((verdict) =>
      verdict._tag === 'Finding' && verdict.suppressed === undefined
        ? [{ rule: verdict.rule, severity: verdict.severity, message: verdict.message }]
        : []
    )
    .sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity))
