/**
 * Findings for people at a terminal: a line each, the most severe first, and a paragraph for each rule.
 *
 * @module
 * @since 0.2.0
 */
import type { FindingGroup, Findings } from '../audit/Findings.js'
import type { RuleAdvice } from '../audit/OutputOptions.js'
import { severities } from '../audit/Severity.js'
import { historyTooShort, type Subject } from '../audit/Verdict.js'
import { type Cell, type Column, inColumns } from './columns.js'
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

/** A person without the role they came by, unless it is one of another account. */
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

const cellsOf = ({ verdict, count }: FindingGroup, hasIds: boolean): ReadonlyArray<Cell> => {
  const { severity, rule, subject } = verdict
  return [
    { full: severity, style: severity },
    { full: rule, brief: rule.split('/').at(-1) },
    { ...targetOf(subject), style: 'bold' },
    { full: subject.principal, brief: briefOf(subject) },
    { full: shortTime(subject.eventTime), style: 'soft' },
    { full: count === 1 ? '' : `×${count}` },
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

/** What is new cannot be told without a past: nothing to act on, so a line each is enough. */
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

const summaryOf = (
  found: ReadonlyArray<FindingGroup>,
  undetermined: ReadonlyArray<FindingGroup>,
  suppressed: number,
  isComplete: boolean
): Line => {
  const most = found[0]?.verdict.severity
  const parts = [
    found.length === 0
      ? `Nothing was found${isComplete ? '' : ' in what was read'}`
      : `${counted(found.length, 'finding')}: ${inWords(found)}`,
    undetermined.length === 0 ? '' : `${undetermined.length} could not be judged`,
    suppressed === 0 ? '' : `${suppressed} suppressed`
  ].filter((part) => part !== '')
  return [span(`${parts.join('; ')}.`, most ?? 'bold')]
}

const incomplete = (failures: ReadonlyArray<string>): ReadonlyArray<Line> =>
  failures.length === 0
    ? []
    : [
        [span('This audit is not complete: not everything was read.', 'failed')],
        ...failures.map((failure): Line => [span(`- ${failure}`)]),
        []
      ]

/** @internal What kept the audit from reading all, and the texts of its rules. */
export interface AuditView {
  readonly failures: ReadonlyArray<string>
  readonly rules: ReadonlyArray<RuleAdvice>
  readonly width: number
}

/** @internal */
export const auditLines = (
  { groups }: Findings,
  { failures, rules, width }: AuditView
): ReadonlyArray<Line> => {
  const open = groups.filter(({ verdict }) => verdict.suppressed === undefined)
  const tooEarly = open.filter(isTooEarly)
  const found = open.filter((group) => group.verdict._tag === 'Finding' && !isTooEarly(group))
  const undetermined = open.filter(({ verdict }) => verdict._tag === 'Undetermined')
  return [
    ...incomplete(failures),
    ...titled('Findings', list(found, width)),
    ...titled('Could not be judged, as AWS withheld what matters', list(undetermined, width)),
    ...titled('Too early to tell', tooEarlyRows(tooEarly, width)),
    ...titled(
      'Suppressed, and why',
      suppressedRows(
        groups.filter(({ verdict }) => verdict.suppressed !== undefined),
        width
      )
    ),
    ...explanations([...found, ...undetermined], rules, width),
    summaryOf(
      found,
      [...undetermined, ...tooEarly],
      groups.length - open.length,
      failures.length === 0
    )
  ]
}
