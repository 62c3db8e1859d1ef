/**
 * What an audit found in many events.
 *
 * Laws: a monoid, and a commutative one; the findings of a trail are those of its parts, put together in any order. Memory
 * grows with what is found, never with events.
 *
 * @module
 * @since 0.1.0
 */
import type { Monoid } from 'fp-ts/lib/Monoid.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import type { Audit } from './audit.js'
import { severities } from './Severity.js'
import type { Finding, RecordPlace, Undetermined, Verdict } from './Verdict.js'

/**
 * The verdicts of one key: the earliest, how many there were, and until when.
 *
 * @category model
 * @since 0.1.0
 */
export interface FindingGroup {
  readonly verdict: Finding | Undetermined
  readonly count: number
  /** The time of the latest, as its event tells it. */
  readonly last: string
}

/**
 * How often a rule was asked, and what it said.
 *
 * @category model
 * @since 0.1.0
 */
export interface RuleTally {
  readonly passed: number
  readonly found: number
  readonly undetermined: number
  readonly suppressed: number
}

/**
 * What was found, the most severe first, and how often each rule was asked. Plain JSON, to be stored and sent. A rule
 * without a tally saw none of its events.
 *
 * @category model
 * @since 0.1.0
 */
export interface Findings {
  readonly groups: ReadonlyArray<FindingGroup>
  readonly rules: { readonly [rule: string]: RuleTally }
}

const idOf = ({ verdict }: FindingGroup): string =>
  // None of the first three has a space in it.
  `${verdict._tag} ${verdict.suppressed?.index ?? -1} ${verdict.severity} ${verdict.key}`

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byTime = (a: Finding | Undetermined, b: Finding | Undetermined): number =>
  text(a.subject.eventTime, b.subject.eventTime) ||
  text(a.subject.eventID ?? '', b.subject.eventID ?? '') ||
  text(JSON.stringify(a), JSON.stringify(b))

const inOrder = ({ verdict: a }: FindingGroup, { verdict: b }: FindingGroup): number =>
  Number(a.suppressed !== undefined) - Number(b.suppressed !== undefined) ||
  severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
  text(a._tag, b._tag) ||
  text(a.rule, b.rule) ||
  byTime(a, b)

const together = (a: FindingGroup, b: FindingGroup): FindingGroup => ({
  verdict: byTime(a.verdict, b.verdict) <= 0 ? a.verdict : b.verdict,
  count: a.count + b.count,
  last: a.last > b.last ? a.last : b.last
})

const none: RuleTally = { passed: 0, found: 0, undetermined: 0, suppressed: 0 }

const keptAs = (verdict: Verdict): keyof RuleTally => {
  if (verdict._tag === 'Pass') return 'passed'
  if (verdict.suppressed !== undefined) return 'suppressed'
  return verdict._tag === 'Finding' ? 'found' : 'undetermined'
}

type Counts = { -readonly [K in keyof RuleTally]: number }

/** What changes while one is added after the other. */
interface Sums {
  readonly groups: Map<string, FindingGroup>
  readonly rules: Map<string, Counts>
}

const addGroup = ({ groups }: Sums, group: FindingGroup): void => {
  const id = idOf(group)
  const known = groups.get(id)
  groups.set(id, known === undefined ? group : together(known, group))
}

const tallyIn = ({ rules }: Sums, rule: string): Counts => {
  const known = rules.get(rule)
  if (known !== undefined) return known
  const made = { ...none }
  rules.set(rule, made)
  return made
}

const addVerdict = (sums: Sums, verdict: Verdict): void => {
  tallyIn(sums, verdict.rule)[keptAs(verdict)]++
  if (verdict._tag !== 'Pass')
    addGroup(sums, { verdict, count: 1, last: verdict.subject.eventTime })
}

const addFindings = (sums: Sums, added: Findings): void => {
  for (const group of added.groups) addGroup(sums, group)
  for (const [rule, tally] of Object.entries(added.rules)) {
    const into = tallyIn(sums, rule)
    into.passed += tally.passed
    into.found += tally.found
    into.undetermined += tally.undetermined
    into.suppressed += tally.suppressed
  }
}

const nothing = (): Sums => ({ groups: new Map(), rules: new Map() })

const finish = ({ groups, rules }: Sums): Findings => ({
  groups: [...groups.values()].sort(inOrder),
  rules: Object.fromEntries(
    [...rules].sort(([a], [b]) => text(a, b)).map(([rule, tally]) => [rule, { ...tally }])
  )
})

/**
 * Findings add up: those of a trail are those of its files.
 *
 * @category instances
 * @since 0.1.0
 */
export const findings: Monoid<Findings> = {
  empty: { groups: [], rules: {} },
  concat: (a, b) => {
    const sums = nothing()
    addFindings(sums, a)
    addFindings(sums, b)
    return finish(sums)
  }
}

/**
 * The findings among some verdicts.
 *
 * @category constructors
 * @since 0.1.0
 */
export const findingsOf = (verdicts: Iterable<Verdict>): Findings => {
  const sums = nothing()
  for (const verdict of verdicts) addVerdict(sums, verdict)
  return finish(sums)
}

/**
 * An audit under way.
 *
 * @category model
 * @since 0.1.0
 */
export interface Collector {
  /** Judges an event, and keeps what was found. */
  readonly add: (event: MediaEvent, place?: RecordPlace) => ReadonlyArray<Verdict>
  /** What was found so far. */
  readonly findings: () => Findings
}

/**
 * Collects what an audit finds, event by event. Not pure: make one for each trail, or part of one.
 *
 * @category constructors
 * @since 0.1.0
 */
export const collect = (audit: Audit): Collector => {
  const sums = nothing()
  return {
    add: (event, place) => {
      const verdicts = audit.judge(event, place)
      for (const verdict of verdicts) addVerdict(sums, verdict)
      return verdicts
    },
    findings: () => finish(sums)
  }
}
