/**
 * Findings as a page to read.
 *
 * @module
 * @since 0.1.0
 */
import { type Path, showPath } from '../core/Path.js'
import { inlineCode } from '../report/inlineCode.js'
import { printable } from '../report/printable.js'
import type { FindingGroup, Findings } from './Findings.js'
import type { OutputOptions } from './OutputOptions.js'
import { resourceNames } from './resourceNames.js'
import type { Finding, RelatedEvent, Undetermined } from './Verdict.js'

/** As code, where no markup, no mention and no address means anything. */
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
  const title = verdict._tag === 'Finding' ? verdict.severity : `${verdict.severity}, undetermined`
  return [
    `## ${code(verdict.rule)} (${title})`,
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
 * A section for each group, after a line that counts them. Whatever comes from a record stands as code. With failures the page
 * begins by saying that the audit is not complete.
 *
 * @category outputs
 * @since 0.1.0
 */
export function toMarkdown({ groups }: Findings, { failures = [] }: OutputOptions = {}): string {
  const open = groups.filter(({ verdict }) => verdict.suppressed === undefined)
  const summary = `${count(open, 'Finding')} findings, ${count(open, 'Undetermined')} undetermined, ${
    groups.length - open.length
  } suppressed.`
  return ['# Findings', '', ...incomplete(failures), summary, '', ...groups.map(section)].join('\n')
}
