/**
 * Audit rules that cannot be misspelt, and verdicts that own up to what AWS withheld.
 *
 * {@link defineRule} makes a rule, {@link audit} makes an audit of some.
 *
 * @module
 * @since 0.1.0
 */
export type { RecordPlace } from './aggregate/Placed.js'
export type { Settings } from './audit/activate.js'
export { type Audit, type AuditOptions, audit } from './audit/audit.js'
export type { Context } from './audit/Context.js'
export { toCsv } from './audit/csv.js'
export type { FindingGroup, Findings, RuleTally } from './audit/Findings.js'
export { findings, findingsOf } from './audit/findingsAggregate.js'
export type {
  Answer,
  Found,
  Judgement,
  MessageValues,
  Passed,
  Undecided
} from './audit/Judgement.js'
export { toJsonLines } from './audit/jsonLines.js'
export { toMarkdown } from './audit/markdown.js'
export type { OutputOptions, RuleAdvice } from './audit/OutputOptions.js'
export type { Pack } from './audit/Pack.js'
export {
  defineRule,
  type Grouping,
  type Rule,
  type RuleDefinition,
  type RuleOptions,
  type RuleOutcome,
  type RuleText,
  use
} from './audit/Rule.js'
export { recommended } from './audit/recommended.js'
export type {
  SarifLevel,
  SarifLog,
  SarifResult,
  SarifRule,
  SarifText
} from './audit/Sarif.js'
export { reaches, type Severity, severities } from './audit/Severity.js'
export { type Suppression, Suppressions } from './audit/Suppression.js'
export type { TrustedAccounts } from './audit/support/accounts.js'
export type { ChangeWindow, ChangeWindows } from './audit/support/changeWindow.js'
export type { TrustedBuckets, TrustedHosts } from './audit/support/hosts.js'
export type { EventsOn, Known, Targets } from './audit/Targets.js'
export { toSarif } from './audit/toSarif.js'
export { unused } from './audit/unused.js'
export {
  type Finding,
  type Noticed,
  type Pass,
  ruleFailed,
  type Subject,
  type SubjectResource,
  type Suppressed,
  type Undetermined,
  type Verdict
} from './audit/Verdict.js'
