/**
 * What the findings mean for the exit code: whether something was found, and which rules failed.
 *
 * @module
 * @since 0.2.0
 */
import type { Findings } from '../audit/Findings.js'
import { reaches, type Severity } from '../audit/Severity.js'
import { ruleFailed } from '../audit/Verdict.js'
import { counted } from './words.js'

/** @internal One line for each rule that failed and each of its errors, with the number of events. */
export const failedRules = ({ groups }: Findings): ReadonlyArray<string> => {
  const events = new Map<string, number>()
  for (const { verdict, count } of groups)
    if (verdict._tag === 'Finding' && verdict.messageId === ruleFailed) {
      const fault = `failed: ${verdict.rule}: ${verdict.message}`
      events.set(fault, (events.get(fault) ?? 0) + count)
    }
  return Array.from(events, ([fault, n]) => `${fault} (${counted(n, 'event')})`)
}

/**
 * @internal Whether there is a finding of this severity or higher that is not suppressed, or a failed rule: what that rule
 * would have found is unknown.
 */
export const isFound = ({ groups }: Findings, failOn: Severity): boolean => {
  const isSevere = reaches(failOn)
  return groups.some(
    ({ verdict }) =>
      verdict._tag === 'Finding' &&
      verdict.suppressed === undefined &&
      (isSevere(verdict.severity) || verdict.messageId === ruleFailed)
  )
}
