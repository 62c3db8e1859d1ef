/**
 * Findings for terminals: one line each, the most severe first, and a paragraph for each rule.
 *
 * @module
 * @since 0.2.0
 */
import type { FindingGroup, Findings } from '../audit/Findings.js'
import { judgedNothing } from '../audit/judged.js'
import type { RuleAdvice } from '../audit/OutputOptions.js'
import { severities } from '../audit/Severity.js'
import { historyTooShort, type Subject } from '../audit/Verdict.js'
import { callerOf } from './callerOf.js'
import { type Cell, type Column, inColumns } from './columns.js'
import { callsOf } from './Mark.js'
import { type Line, type Style, span } from './Span.js'
import { counted, paragraph } from './words.js'

const shortTime = (text: string): string =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? text.slice(0, 16).replace('T', ' ') : text

const targetOf = ({ resources, otherResources = 0, eventName }: Subject): Cell => {
  const [first] = resources
  if (first === undefined) return { full: eventName }
  const others = resources.length - 1 + otherResources
  const more = others > 0 ? ` +${others}` : ''
  return { full: `${first.name}${more}`, brief: `${first.id ?? first.name}${more}` }
}

/** A person without their role, unless the role belongs to another account. */
const briefOf = ({ principal, person, account, callerAccount }: Subject): string =>
  callerAccount === account ? (person ?? principal) : principal

const columns: ReadonlyArray<Column> = [
  { least: 8 },
  { least: 20 },
  { least: 12 },
  { least: 12 },
  { least: 16 },
  { least: 3 },
  { least: 8 }
]

/** How often it was found. A finding of a correlation that needs several calls is not a repetition. */
const timesOf = ({ verdict, count }: FindingGroup): string => {
  if (count > 1) return `×${count}`
  const calls = verdict._tag === 'Finding' ? callsOf(verdict).size : 1
  return calls > 1 ? `${calls} calls` : ''
}

const cellsOf = (group: FindingGroup, hasIds: boolean): ReadonlyArray<Cell> => {
  const { verdict } = group
  const { severity, rule, subject } = verdict
  return [
    { full: severity, style: severity },
    { full: rule, brief: rule.split('/').at(-1) },
    { ...targetOf(subject), style: 'bold' },
    { full: subject.principal, brief: briefOf(subject) },
    { full: shortTime(subject.eventTime), style: 'soft' },
    { full: timesOf(group) },
    { full: hasIds ? (subject.eventID ?? '').slice(0, 8) : '', style: 'soft' }
  ]
}

const list = (groups: ReadonlyArray<FindingGroup>, width: number): ReadonlyArray<Line> =>
  inColumns(
    groups.map((group) => cellsOf(group, width >= 110)),
    columns,
    width
  )

const suppressedRows = (groups: ReadonlyArray<FindingGroup>, width: number): ReadonlyArray<Line> =>
  inColumns(
    groups.map(({ verdict }) => [
      { full: verdict.rule },
      targetOf(verdict.subject),
      { full: verdict.suppressed?.reason ?? '', style: 'soft' }
    ]),
    [{ least: 20 }, { least: 12 }, { least: 30 }],
    width
  )

/** A correlation for new things that lacks history has no finding to act on, so it gets one line. */
const isTooEarly = ({ verdict }: FindingGroup): boolean =>
  verdict._tag === 'Finding' && verdict.messageId === historyTooShort

const tooEarlyRows = (groups: ReadonlyArray<FindingGroup>, width: number): ReadonlyArray<Line> => {
  const byMessage = new Map<string, Set<string>>()
  for (const { verdict } of groups)
    if (verdict._tag === 'Finding') {
      const rules = byMessage.get(verdict.message) ?? new Set()
      byMessage.set(verdict.message, rules.add(verdict.rule))
    }
  return [...byMessage].flatMap(([message, rules]) =>
    indented(`${[...rules].join(', ')}: `, message, width, 'soft')
  )
}

const titled = (title: string, lines: ReadonlyArray<Line>): ReadonlyArray<Line> =>
  lines.length === 0 ? [] : [[span(title, 'bold')], ...lines, []]

const indented = (
  label: string,
  text: string | undefined,
  width: number,
  style?: Style
): ReadonlyArray<Line> =>
  text === undefined || text === ''
    ? []
    : paragraph(`${label}${text}`, width, 2).map((line) => [span(line, style)])

/** Callers from other accounts, of which only as many are shown as fit. */
const callersOf = (groups: ReadonlyArray<FindingGroup>): ReadonlyArray<string> =>
  [
    ...new Set(
      groups.flatMap(({ verdict: { subject } }) => {
        const { person, callerAccount } = callerOf(subject)
        const parts = [
          subject.principal,
          ...(person === undefined ? [] : [person]),
          ...(callerAccount === undefined ? [] : [`account ${callerAccount}`])
        ]
        return parts.length === 1 ? [] : [parts.join(', ')]
      })
    )
  ].slice(0, 3)

const explained = (
  rule: string,
  groups: ReadonlyArray<FindingGroup>,
  advice: RuleAdvice | undefined,
  width: number
): ReadonlyArray<Line> => {
  const { verdict } = groups[0] as FindingGroup
  const messages = new Set(
    groups.flatMap(({ verdict }) => (verdict._tag === 'Finding' ? [verdict.message] : []))
  )
  return [
    [span(verdict.severity, verdict.severity), span(`  ${rule}`, 'bold')],
    ...indented('', advice?.title, width, 'bold'),
    ...[...messages].slice(0, 3).flatMap((message) => indented('Found: ', message, width)),
    ...callersOf(groups).flatMap((caller) => indented('By: ', caller, width)),
    ...indented('Why: ', advice?.description, width),
    ...indented('What to do: ', advice?.remediation, width),
    ...indented('More: ', advice?.references[0], width, 'soft'),
    []
  ]
}

const explanations = (
  groups: ReadonlyArray<FindingGroup>,
  rules: ReadonlyArray<RuleAdvice>,
  width: number
): ReadonlyArray<Line> => {
  const byRule = new Map<string, Array<FindingGroup>>()
  for (const group of groups)
    byRule.set(group.verdict.rule, [...(byRule.get(group.verdict.rule) ?? []), group])
  return [...byRule].flatMap(([rule, all]) =>
    explained(
      rule,
      all,
      rules.find(({ id }) => id === rule),
      width
    )
  )
}

const inWords = (groups: ReadonlyArray<FindingGroup>): string =>
  [...severities]
    .reverse()
    .flatMap((severity) => {
      const n = groups.filter(({ verdict }) => verdict.severity === severity).length
      return n === 0 ? [] : [`${n} ${severity}`]
    })
    .join(', ')

const nothingFound = (isComplete: boolean, isJudged: boolean): string => {
  if (isJudged) return isComplete ? 'Nothing was found' : 'Nothing was found in what was read'
  return isComplete
    ? 'Nothing was found, as there was nothing for the rules to judge'
    : 'Nothing was read that a rule could judge, so nothing is known about the trail'
}

/** Groups, sorted by how they are shown. */
interface Sorted {
  readonly found: ReadonlyArray<FindingGroup>
  readonly undetermined: ReadonlyArray<FindingGroup>
  readonly tooEarly: ReadonlyArray<FindingGroup>
  readonly suppressed: ReadonlyArray<FindingGroup>
}

const sorted = (groups: ReadonlyArray<FindingGroup>): Sorted => {
  const open = groups.filter(({ verdict }) => verdict.suppressed === undefined)
  return {
    found: open.filter((group) => group.verdict._tag === 'Finding' && !isTooEarly(group)),
    undetermined: open.filter(({ verdict }) => verdict._tag === 'Undetermined'),
    tooEarly: open.filter(isTooEarly),
    suppressed: groups.filter(({ verdict }) => verdict.suppressed !== undefined)
  }
}

const summary = (findings: Findings, { failures, width }: AuditView): ReadonlyArray<Line> => {
  const { found, undetermined, tooEarly, suppressed } = sorted(findings.groups)
  const isComplete = failures.length === 0
  const isJudged = !judgedNothing(findings)
  const isUnread = !isComplete && !isJudged
  const parts = [
    found.length === 0
      ? nothingFound(isComplete, isJudged)
      : `${counted(found.length, 'finding')}: ${inWords(found)}`,
    undetermined.length === 0 ? '' : `${undetermined.length} could not be judged`,
    tooEarly.length === 0 ? '' : `too early to tell for ${counted(tooEarly.length, 'rule')}`,
    suppressed.length === 0 ? '' : `${suppressed.length} suppressed`
  ].filter((part) => part !== '')
  const style: Style = isUnread ? 'failed' : (found[0]?.verdict.severity ?? 'bold')
  return paragraph(`${parts.join('; ')}.`, width).map((line) => [span(line, style)])
}

const incomplete = (failures: ReadonlyArray<string>): ReadonlyArray<Line> =>
  failures.length === 0
    ? []
    : [
        [span('This audit is not complete: not everything was read.', 'failed')],
        ...failures.map((failure): Line => [span(`- ${failure}`)]),
        []
      ]

/** @internal Why the audit could not read everything, and the texts of its rules. */
export interface AuditView {
  readonly failures: ReadonlyArray<string>
  readonly rules: ReadonlyArray<RuleAdvice>
  readonly width: number
}

/** @internal */
export const auditLines = (findings: Findings, view: AuditView): ReadonlyArray<Line> => {
  const { failures, rules, width } = view
  const { found, undetermined, tooEarly, suppressed } = sorted(findings.groups)
  return [
    ...incomplete(failures),
    ...titled('Findings', list(found, width)),
    ...titled('Could not be judged, as AWS withheld what matters', list(undetermined, width)),
    ...titled('Too early to tell', tooEarlyRows(tooEarly, width)),
    ...titled('Suppressed, and why', suppressedRows(suppressed, width)),
    ...explanations([...found, ...undetermined], rules, width),
    ...summary(findings, view)
  ]
}
