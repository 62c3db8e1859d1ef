/**
 * Rules over events.
 *
 * Law: the verdicts about an event depend on that event, its place and the audit alone, so that a trail can be split
 * in any way.
 *
 * @module
 * @since 0.1.0
 */
import type { RecordPlace } from '../aggregate/Placed.js'
import type { DecodeIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import { memoize } from '../core/memoize.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { outcome } from '../event/outcome.js'
import { activate, type Settings } from './activate.js'
import { auditFingerprint } from './auditFingerprint.js'
import { indexOf } from './indexOf.js'
import { type ActiveRule, judge, readingOf } from './judge.js'
import { issuesOf } from './optionIssues.js'
import type { Pack } from './Pack.js'
import type { Rule, RuleOutcome } from './Rule.js'
import { type Suppression, Suppressions, suppresses } from './Suppression.js'
import { subjectOf } from './subject.js'
import type { Finding, Subject, Undetermined, Verdict } from './Verdict.js'
import { watch } from './watch.js'

/**
 * What to change about the rules, and what to leave alone.
 *
 * @category model
 * @since 0.1.0
 */
export interface AuditOptions {
  /** By the id of a rule. */
  readonly settings?: Settings
  readonly suppressions?: ReadonlyArray<Suppression>
  /** What a suppression's `until` is compared with, in ISO 8601: the time of each event unless told. */
  readonly now?: string
}

/**
 * Rules that are ready to judge. {@link Audit.judge} gives one verdict or more for each rule that names the event; none where
 * no rule does.
 *
 * @category model
 * @since 0.1.0
 */
export interface Audit {
  readonly rules: ReadonlyArray<Rule>
  readonly suppressions: ReadonlyArray<Suppression>
  /** What its findings mean, as a text that never holds what was set: see `findings`. */
  readonly fingerprint: string
  /** The verdicts about one event. */
  readonly judge: (event: MediaEvent, place?: RecordPlace) => ReadonlyArray<Verdict>
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

/** Made once, if anybody asks. */
const once = <A>(make: () => A): (() => A) => {
  let made: A | undefined
  return () => (made ??= make())
}

const none: ReadonlyArray<Verdict> = []

const judging = (
  active: ReadonlyArray<ActiveRule>,
  { suppressions = [], now }: AuditOptions
): Audit['judge'] => {
  const rulesFor = indexOf(active)
  const byOutcome = memoize((rules: ReadonlyArray<ActiveRule>) => {
    const after = (ended: RuleOutcome): ReadonlyArray<ActiveRule> =>
      rules.filter(
        ({ rule }) =>
          rule.outcome === 'any' ||
          rule.outcome === ended ||
          (rule.outcome === 'attempted' && ended !== 'succeeded')
      )
    return { Succeeded: after('succeeded'), Denied: after('denied'), Failed: after('failed') }
  })
  const suppress = suppressed(suppressions, now)
  return (event, place) => {
    const named = rulesFor(event)
    if (named.length === 0) return none
    const asked = byOutcome(named)[outcome(event)._tag]
    if (asked.length === 0) return none
    const watched = watch(event)
    const reading = readingOf(watched)
    const subject = once<Subject>(() => subjectOf(event, place))
    const verdicts: Array<Verdict> = []
    for (const rule of asked)
      for (const verdict of judge(rule, watched, reading, subject))
        verdicts.push(
          verdict._tag === 'Pass' || suppressions.length === 0 ? verdict : suppress(verdict)
        )
    return verdicts
  }
}

/**
 * Makes an audit of a pack, or of rules. Left where two rules have one id, a setting names no rule, an option is not of its
 * codec, or a suppression lacks its reason; no value is told.
 *
 * @category constructors
 * @since 0.1.0
 */
export const audit = (
  rules: Pack | ReadonlyArray<Rule>,
  options: AuditOptions = {}
): E.Either<ReadonlyArray<DecodeIssue>, Audit> => {
  const { settings = {}, suppressions = [], now } = options
  const active = activate('rules' in rules ? rules.rules : rules, settings)
  const suppressing = Suppressions.decode(suppressions)
  const issues = [
    ...(E.isLeft(active) ? active.left : []),
    ...(E.isLeft(suppressing) ? issuesOf(['suppressions'], suppressing.left) : [])
  ]
  if (E.isLeft(active) || issues.length > 0) return E.left(issues)
  const ready = active.right.map(({ rule }) => rule)
  return E.right({
    rules: ready,
    suppressions,
    fingerprint: auditFingerprint(ready, settings, suppressions, now),
    judge: judging(active.right, options)
  })
}
