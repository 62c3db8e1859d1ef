/**
 * Audit rules whose field paths the compiler checks, and verdicts that report what AWS withheld.
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
export {
  type Correlation,
  type CorrelationKind,
  type CorrelationText,
  useCorrelation
} from './audit/correlation/Correlation.js'
export type { Duration } from './audit/correlation/Duration.js'
export {
  type FirstSeenDefinition,
  type FirstSeenOptions,
  firstSeen
} from './audit/correlation/firstSeen.js'
export {
  accountKey,
  actorKey,
  addressKey,
  agentKey,
  targetKeys
} from './audit/correlation/keys.js'
export {
  type CorrelationSelection,
  type EventSelection,
  type FindingSelection,
  type Mark,
  type Marks,
  type OtherOperations,
  type RecordSelection,
  type SelectionReading,
  selectEvents,
  selectFindings,
  selectRecords
} from './audit/correlation/Selection.js'
export {
  type SequenceDefinition,
  type SequenceOptions,
  sequence
} from './audit/correlation/sequence.js'
export {
  type ThresholdDefinition,
  type ThresholdOptions,
  threshold
} from './audit/correlation/threshold.js'
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
export { type KnownFinding, newSince } from './audit/newSince.js'
export type {
  OcsfAttack,
  OcsfDetectionFinding,
  OcsfFailure,
  OcsfFindingInfo
} from './audit/OcsfFinding.js'
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
export type { ChangeWindow, ChangeWindows, Freeze } from './audit/support/changeWindow.js'
export type { TrustedBuckets, TrustedHosts } from './audit/support/hosts.js'
export type { TrustedRoles } from './audit/support/trustedRoles.js'
export type { EventsOn, Known, Targets } from './audit/Targets.js'
export { toJunit } from './audit/toJunit.js'
export { toOcsf } from './audit/toOcsf.js'
export { type Described, toSarif } from './audit/toSarif.js'
export { unused } from './audit/unused.js'
export {
  boundMet,
  type Finding,
  historyTooShort,
  type Noticed,
  type Pass,
  type RelatedEvent,
  ruleFailed,
  type Subject,
  type SubjectResource,
  type Suppressed,
  type Undetermined,
  type Verdict
} from './audit/Verdict.js'
