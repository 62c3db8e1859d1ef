/**
 * Findings as Markdown.
 *
 * @module
 * @since 0.1.0
 */
import { type Path, showPath } from '../core/Path.js'
import { inlineCode } from '../report/inlineCode.js'
import { printable } from '../report/printable.js'
import type { FindingGroup, Findings } from './Findings.js'
import { judgedNothing } from './judged.js'
import type { OutputOptions, RuleAdvice } from './OutputOptions.js'
import { resourceNames } from './resourceNames.js'
import type { Finding, RelatedEvent, Undetermined } from './Verdict.js'

/** As code, in which no markup, mention or address has a meaning. */
const code = (text: string): string => inlineCode(printable(text === '' ? ' ' : text))

const paths = (all: ReadonlyArray<Path>): string =>
  all.map((path) => code(showPath(path))).join(', ')

const times = ({ verdict, count, last }: FindingGroup): string => {
  const first = code(verdict.subject.eventTime)
  return count === 1 ? first : `${count} times, from ${first} to ${code(last)}`
}

const whereOf = ({ subject }: Finding | Undetermined): ReadonlyArray<string> => [
  ...(subject.person === undefined ? [] : [`- Person: ${code(subject.person)}`]),
  ...(subject.callerAccount === undefined || subject.callerAccount === subject.account
    ? []
    : [`- Account of the caller: ${code(subject.callerAccount)}`]),
  ...(subject.account === undefined ? [] : [`- Account: ${code(subject.account)}`]),
  ...(subject.region === undefined ? [] : [`- Region: ${code(subject.region)}`]),
  ...(subject.resources.length === 0
    ? []
    : [
        `- Resources: ${resourceNames(subject).map(code).join(', ')}`,
        `- Keys: ${subject.resources.map(({ key }) => code(key)).join(', ')}`
      ]),
  ...(subject.eventID === undefined ? [] : [`- Event: ${code(subject.eventID)}`]),
  ...(subject.place === undefined
    ? []
    : [`- Record: ${subject.place.index} of ${code(subject.place.source)}`])
]

const eventLine = ({ eventSource, eventName, eventTime, eventID }: RelatedEvent): string =>
  `  - ${code(eventTime)} ${code(`${eventSource}:${eventName}`)}${eventID === undefined ? '' : ` ${code(eventID)}`}`

const saidOf = (verdict: Finding | Undetermined): ReadonlyArray<string> =>
  verdict._tag === 'Finding'
    ? [
        `- Message: ${code(verdict.message)}`,
        ...(verdict.evidence.length === 0 ? [] : [`- Evidence: ${paths(verdict.evidence)}`]),
        ...(verdict.events === undefined || verdict.events.length === 0
          ? []
          : ['- Led by:', ...verdict.events.map(eventLine)])
      ]
    : [`- Withheld: ${paths(verdict.withheld)}`]

const section = (group: FindingGroup): string => {
  const { verdict } = group
  const { subject } = verdict
  const what = subject.resources[0]?.name ?? `${subject.eventSource}:${subject.eventName}`
  const title = verdict._tag === 'Finding' ? verdict.severity : `${verdict.severity}, undetermined`
  return [
    `### ${code(what)} (${title})`,
    '',
    ...saidOf(verdict),
    `- ${group.count === 1 ? 'Call' : 'First call'}: ${code(subject.principal)} called ${code(`${subject.eventSource}:${subject.eventName}`)}`,
    `- Time: ${times(group)}`,
    ...whereOf(verdict),
    ...(verdict.suppressed === undefined
      ? []
      : [`- Suppressed: ${code(verdict.suppressed.reason)}`]),
    ''
  ].join('\n')
}

/** By rule, in the order of the first and so the most severe group of each. */
const byRule = (
  groups: ReadonlyArray<FindingGroup>
): ReadonlyMap<string, ReadonlyArray<FindingGroup>> => {
  const found = new Map<string, Array<FindingGroup>>()
  for (const group of groups) {
    const known = found.get(group.verdict.rule)
    if (known === undefined) found.set(group.verdict.rule, [group])
    else known.push(group)
  }
  return found
}

const summaryRow = ([rule, groups]: readonly [string, ReadonlyArray<FindingGroup>]): string => {
  const [first] = groups
  const calls = groups.reduce((sum, { count }) => sum + count, 0)
  const resources = new Set(groups.flatMap(({ verdict }) => verdict.subject.resources[0]?.key))
  resources.delete(undefined)
  const severity = first === undefined ? '' : first.verdict.severity
  return `| ${severity} | ${code(rule)} | ${groups.length} | ${calls} | ${resources.size} |`
}

const summaryTable = (
  rules: ReadonlyMap<string, ReadonlyArray<FindingGroup>>
): ReadonlyArray<string> =>
  rules.size === 0
    ? []
    : [
        '| severity | rule | findings | calls | resources |',
        '| --- | --- | ---: | ---: | ---: |',
        ...Array.from(rules, summaryRow),
        ''
      ]

const advice = (rule: RuleAdvice | undefined): ReadonlyArray<string> =>
  rule === undefined
    ? []
    : [
        `**${rule.title}**`,
        '',
        rule.description,
        '',
        ...(rule.remediation === undefined ? [] : [`What to do: ${rule.remediation}`, '']),
        ...(rule.falsePositives === undefined
          ? []
          : [`When it may be harmless: ${rule.falsePositives}`, '']),
        ...(rule.references.length === 0
          ? []
          : [`More: ${rule.references.map((page) => `<${page}>`).join(', ')}`, ''])
      ]

const incomplete = (failures: ReadonlyArray<string>): ReadonlyArray<string> =>
  failures.length === 0
    ? []
    : [
        '**This audit is not complete: not everything was read.**',
        '',
        ...failures.map((failure) => `- ${code(failure)}`),
        ''
      ]

const count = (of: ReadonlyArray<FindingGroup>, tag: FindingGroup['verdict']['_tag']): number =>
  of.filter(({ verdict }) => verdict._tag === tag).length

/**
 * A table of the findings, and a section for each rule, with its reasons and advice if it is among `rules`, and all
 * resources. All values of records are marked as code. With failures, the page starts by saying that the audit is not
 * complete.
 *
 * @category outputs
 * @since 0.1.0
 */
export function toMarkdown(
  findings: Findings,
  { failures = [], rules = [] }: OutputOptions = {}
): string {
  const { groups } = findings
  const open = groups.filter(({ verdict }) => verdict.suppressed === undefined)
  const summary =
    failures.length > 0 && judgedNothing(findings)
      ? '**Nothing was read that a rule could judge, so nothing is known about the trail.**'
      : `${count(open, 'Finding')} findings, ${count(open, 'Undetermined')} undetermined, ${
          groups.length - open.length
        } suppressed.`
  const found = byRule(groups)
  return [
    '# Findings',
    '',
    ...incomplete(failures),
    summary,
    '',
    ...summaryTable(found),
    ...Array.from(found).flatMap(([rule, each]) => [
      `## ${code(rule)}`,
      '',
      ...advice(rules.find(({ id }) => id === rule)),
      ...each.map(section)
    ])
  ].join('\n')
}
