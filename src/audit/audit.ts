/**
 * Judges events by rules.
 *
 * Law: the verdicts on an event depend only on that event, its place and the audit, so that a trail can be split in any
 * way.
 *
 * @module
 * @since 0.1.0
 */
import type { RecordPlace } from '../aggregate/Placed.js'
import type { DecodeIssue } from '../core/DecodeIssue.js'
import { distinct } from '../core/distinct.js'
import * as E from '../core/either.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { outcome } from '../event/outcome.js'
import { activate, allOf, type Settings, settingsIssues } from './activate.js'
import { auditFingerprint } from './auditFingerprint.js'
import { activateCorrelation } from './correlation/activateCorrelation.js'
import { type Correlation, isCorrelation } from './correlation/Correlation.js'
import { type Correlating, correlating } from './correlation/correlating.js'
import type { OtherOperations } from './correlation/Selection.js'
import { indexOf } from './indexOf.js'
import { type ActiveRule, judge, readingOf } from './judge.js'
import { selectingByOutcome } from './matchesOutcome.js'
import { issuesOf } from './optionIssues.js'
import type { Pack } from './Pack.js'
import type { Rule } from './Rule.js'
import { type Suppression, Suppressions, suppresses } from './Suppression.js'
import { subjectOf } from './subject.js'
import { nextTurn } from './turn.js'
import type { Finding, Subject, Undetermined, Verdict } from './Verdict.js'
import { watchOf } from './watch.js'

/**
 * Settings of the rules, and suppressions.
 *
 * @category model
 * @since 0.1.0
 */
export interface AuditOptions {
  /** By the id of a rule. */
  readonly settings?: Settings
  readonly suppressions?: ReadonlyArray<Suppression>
  /** The time with which the `until` of a suppression is compared, in ISO 8601: by default the time of each event. */
  readonly now?: string
}

/**
 * Rules that are ready to judge events. {@link Audit.judge} returns one or more verdicts for each rule that selects the
 * event; none if no rule does.
 *
 * @category model
 * @since 0.1.0
 */
export interface Audit {
  readonly rules: ReadonlyArray<Rule>
  readonly correlations: ReadonlyArray<Correlation>
  readonly suppressions: ReadonlyArray<Suppression>
  /** The records of other services that its correlations need: the option `others` of a reader. */
  readonly others: OtherOperations
  /**
   * Identifies the meaning of its findings, as a string that never contains the settings themselves: see `findings`.
   */
  readonly fingerprint: string
  /** The verdicts on one event. */
  readonly judge: (event: MediaEvent, place?: RecordPlace) => ReadonlyArray<Verdict>
  /** @internal */
  readonly '~correlating': Correlating
  /** @internal The verdicts of the extra rules: those that correlations need, and that are not in the audit. */
  readonly '~judgeExtra': Audit['judge']
  /** @internal The verdicts of all rules that correlations need, in the audit or not. */
  readonly '~judgeNeeded': Audit['judge']
  /** @internal */
  readonly '~suppress': Suppress
}

const suppressed =
  (suppressions: ReadonlyArray<Suppression>, now: string | undefined) =>
  (verdict: Finding | Undetermined): Finding | Undetermined => {
    const index = suppressions.findIndex(suppresses(verdict, now ?? verdict.subject.eventTime))
    const found = suppressions[index]
    return found === undefined
      ? verdict
      : { ...verdict, suppressed: { index, reason: found.reason } }
  }

/** @internal Marks the verdicts that are suppressed. */
export type Suppress = ReturnType<typeof suppressed>

const none: ReadonlyArray<Verdict> = []

const judging = (
  active: ReadonlyArray<ActiveRule>,
  { suppressions = [], now }: AuditOptions
): Audit['judge'] => {
  const rulesFor = indexOf(active, ({ rule }) => rule.on)
  const byOutcome = selectingByOutcome<ActiveRule>(({ rule }) => rule.outcome)
  const suppress = suppressed(suppressions, now)
  return (event, place) => {
    const named = rulesFor(event)
    if (named.length === 0) return none
    const selecting = byOutcome(named)[outcome(event)._tag]
    if (selecting.length === 0) return none
    const watched = watchOf(event)
    const reading = readingOf(watched)
    const subject = (): Subject => subjectOf(event, place)
    const verdicts: Array<Verdict> = []
    for (const rule of selecting)
      for (const verdict of judge(rule, watched, reading, subject))
        verdicts.push(
          verdict._tag === 'Pass' || suppressions.length === 0 ? verdict : suppress(verdict)
        )
    return verdicts
  }
}

const othersOf = (correlations: ReadonlyArray<Correlation>): OtherOperations => {
  const others: Record<string, ReadonlyArray<string>> = {}
  for (const selection of correlations.flatMap(({ over }) => over))
    if (selection._tag === 'Records')
      for (const [source, names] of Object.entries(selection.on))
        others[source] = [...new Set([...(others[source] ?? []), ...names])]
  return others
}

/** The rules that correlations need. */
const rulesNeededBy = (correlations: ReadonlyArray<Correlation>): ReadonlyArray<Rule> =>
  correlations
    .flatMap(({ over }) => over)
    .flatMap((selection) => (selection._tag === 'Findings' ? selection.rules : []))

/** The rules that are needed, but not in the audit. */
const extraOf = (needed: ReadonlyArray<Rule>, rules: ReadonlyArray<Rule>): ReadonlyArray<Rule> => {
  const known = new Set(rules.map(({ id }) => id))
  return [...new Map(needed.map((rule) => [rule.id, rule])).values()].filter(
    ({ id }) => !known.has(id)
  )
}

/** A disabled rule is still evaluated for the correlations that need it. */
const withoutOff = (settings: Settings): Settings =>
  Object.fromEntries(
    Object.entries(settings).map(([id, { severity, ...setting }]) => [
      id,
      severity === undefined || severity === 'off' ? setting : { ...setting, severity }
    ])
  )

/**
 * Creates an audit of a pack, or of rules and correlations. Left if two have the same id, if a setting names an unknown
 * rule, if an option does not match its codec, or if a suppression lacks its reason; errors contain no values.
 *
 * @example
 * {@includeCode ../../docs/examples/rules.test.ts#run}
 *
 * @category constructors
 * @since 0.1.0
 */
export const audit = (
  rules: Pack | ReadonlyArray<Rule | Correlation>,
  options: AuditOptions = {}
): E.Either<ReadonlyArray<DecodeIssue>, Audit> => {
  const { settings = {}, suppressions = [], now } = options
  const given = 'rules' in rules ? [...rules.rules, ...(rules.correlations ?? [])] : rules
  const own = given.filter((one): one is Rule => !isCorrelation(one))
  const correlations = allOf(
    given.filter(isCorrelation).map((one) => activateCorrelation(one, settings))
  )
  const active = activate(own, settings)
  const suppressing = Suppressions.decode(suppressions)
  // An option under `*` is validated for each rule that has it, but its errors are reported once.
  const issues = distinct([
    ...settingsIssues(given, settings),
    ...(E.isLeft(active) ? active.left : []),
    ...(E.isLeft(correlations) ? correlations.left : []),
    ...(E.isLeft(suppressing) ? issuesOf(['suppressions'], suppressing.left) : [])
  ])
  if (E.isLeft(active) || E.isLeft(correlations) || issues.length > 0) return E.left(issues)
  const ready = active.right.map(({ rule }) => rule)
  const correlated = correlations.right.map(({ correlation }) => correlation)
  const needed = rulesNeededBy(correlated)
  const extra = activate(extraOf(needed, ready), withoutOff(settings))
  if (E.isLeft(extra)) return extra
  const judge = judging(active.right, options)
  const isNeeded = ({ rule }: ActiveRule): boolean => needed.some(({ id }) => id === rule.id)
  return E.right({
    rules: ready,
    correlations: correlated,
    suppressions,
    others: othersOf(correlated),
    fingerprint: auditFingerprint(ready, correlated, settings, suppressions, now),
    judge: (event, place) => {
      nextTurn()
      return judge(event, place)
    },
    '~correlating': correlating(correlations.right),
    '~judgeExtra': judging(extra.right, options),
    '~judgeNeeded': judging([...active.right.filter(isNeeded), ...extra.right], options),
    '~suppress': suppressed(suppressions, now)
  })
}
