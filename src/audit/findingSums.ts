/**
 * The accumulated verdicts of an audit: groups of findings, and how often each rule judged an event.
 *
 * @module
 * @since 0.2.0
 */
import { addCounts } from '../aggregate/count.js'
import { instantOf } from '../aggregate/instant.js'
import { sorted } from '../aggregate/json.js'
import type { FindingGroup, Findings, RuleTally } from './Findings.js'
import { severities } from './Severity.js'
import type { Finding, Undetermined, Verdict } from './Verdict.js'

/** A time as text, and as a sortable value: times are compared regardless of their time zones. */
interface Time {
  readonly text: string
  readonly instant: string | undefined
}

/** A group under construction. */
interface Group {
  verdict: Finding | Undetermined
  first: Time
  last: Time
  count: number
}

type Counts = { -readonly [K in keyof RuleTally]: number }

/** @internal Mutated while verdicts are added. */
export interface FindingSums {
  readonly groups: Map<string, Group>
  readonly rules: Map<string, Counts>
}

/** @internal */
export const noFindings = (): FindingSums => ({ groups: new Map(), rules: new Map() })

const timeOf = (text: string): Time => ({ text, instant: instantOf({ eventTime: text }) })

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A time that cannot be parsed is used only if there is no other. */
const byTime = (a: Time, b: Time, unread: 1 | -1): number =>
  a.instant === undefined || b.instant === undefined
    ? (Number(a.instant === undefined) - Number(b.instant === undefined)) * unread ||
      compare(a.text, b.text)
    : compare(a.instant, b.instant)

const byFirst = (a: Group, b: Group): number =>
  byTime(a.first, b.first, 1) ||
  compare(a.verdict.subject.eventID ?? '', b.verdict.subject.eventID ?? '') ||
  compare(JSON.stringify(a.verdict), JSON.stringify(b.verdict))

const byLast = (a: Time, b: Time): number => byTime(a, b, -1) || compare(a.text, b.text)

const idOf = ({ _tag, suppressed, severity, key }: Finding | Undetermined): string =>
  // The first three parts contain no spaces.
  `${_tag} ${suppressed?.index ?? -1} ${severity} ${key}`

/** The group may be kept, so it must not be shared. */
const addGroup = ({ groups }: FindingSums, group: Group): void => {
  const id = idOf(group.verdict)
  const known = groups.get(id)
  if (known === undefined) {
    groups.set(id, group)
    return
  }
  if (byFirst(group, known) < 0) {
    known.verdict = group.verdict
    known.first = group.first
  }
  if (byLast(group.last, known.last) > 0) known.last = group.last
  known.count = addCounts(known.count, group.count)
}

const tallyIn = ({ rules }: FindingSums, rule: string): Counts => {
  const known = rules.get(rule)
  if (known !== undefined) return known
  const made: Counts = { passed: 0, found: 0, undetermined: 0, suppressed: 0 }
  rules.set(rule, made)
  return made
}

const countedAs = (verdict: Verdict): keyof RuleTally => {
  if (verdict._tag === 'Pass') return 'passed'
  if (verdict.suppressed !== undefined) return 'suppressed'
  return verdict._tag === 'Finding' ? 'found' : 'undetermined'
}

/** @internal */
export const addVerdict = (sums: FindingSums, verdict: Verdict): void => {
  const counts = tallyIn(sums, verdict.rule)
  const fate = countedAs(verdict)
  counts[fate] = addCounts(counts[fate], 1)
  if (verdict._tag === 'Pass') return
  const time = timeOf(verdict.subject.eventTime)
  addGroup(sums, { verdict, first: time, last: time, count: 1 })
}

/** @internal */
export const addTally = (sums: FindingSums, rule: string, tally: RuleTally): void => {
  const counts = tallyIn(sums, rule)
  for (const fate of ['passed', 'found', 'undetermined', 'suppressed'] as const)
    counts[fate] = addCounts(counts[fate], tally[fate])
}

/** @internal */
export const addFindingGroup = (sums: FindingSums, { verdict, count, last }: FindingGroup): void =>
  addGroup(sums, {
    verdict,
    first: timeOf(verdict.subject.eventTime),
    last: timeOf(last),
    count
  })

/** @internal */
export const addSums = (into: FindingSums, from: FindingSums): void => {
  for (const group of from.groups.values()) addGroup(into, { ...group })
  for (const [rule, tally] of from.rules) addTally(into, rule, tally)
}

const inOrder = (a: Group, b: Group): number =>
  Number(a.verdict.suppressed !== undefined) - Number(b.verdict.suppressed !== undefined) ||
  severities.indexOf(b.verdict.severity) - severities.indexOf(a.verdict.severity) ||
  compare(a.verdict._tag, b.verdict._tag) ||
  compare(a.verdict.rule, b.verdict.rule) ||
  byFirst(a, b)

/** @internal */
export const findingsIn = ({ groups, rules }: FindingSums): Findings => ({
  groups: [...groups.values()]
    .sort(inOrder)
    .map(({ verdict, count, last }) => ({ verdict, count, last: last.text })),
  rules: Object.fromEntries(sorted(rules).map(([rule, counts]) => [rule, { ...counts }]))
})
