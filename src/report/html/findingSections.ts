/**
 * What was found, on top of the page, and what became of each resource that something was found about.
 *
 * @module
 * @since 0.2.0
 */
import type { History } from '../Changes.js'
import { shown } from '../cells.js'
import type { RenderOptions } from '../scrubTexts.js'
import { type Child, h, type Markup } from './Markup.js'
import type { PageContents } from './PageContents.js'
import type { PageFinding, PageFindings, PageRule } from './PageFindings.js'
import type { Section } from './page.js'
import { counted, millisecondsOf, moment } from './words.js'

const severities = ['critical', 'high', 'medium', 'low', 'info'] as const

const timeOf = (time: string): string => {
  const at = millisecondsOf(time)
  return at === undefined ? time : moment(new Date(at))
}

/** The ids of the histories on the page, by the key of their resource. */
type Anchors = ReadonlyMap<string, string>

const historiesOf = ({ findings, changes }: PageContents): ReadonlyArray<History> => {
  const all = [...(findings?.found ?? []), ...(findings?.undetermined ?? [])]
  const keys = new Set(all.flatMap(({ resource }) => resource?.key ?? []))
  return (changes?.resources ?? []).filter(({ key }) => keys.has(key))
}

const anchorsOf = (histories: ReadonlyArray<History>): Anchors =>
  new Map(histories.map(({ key }, i) => [key, `resource-${i}`]))

const severityOf = (severity: PageFinding['severity']): Markup =>
  h('span', { class: `severity ${severity}` }, severity)

const resourceOf = ({ resource, operation }: PageFinding, anchors: Anchors): Child => {
  if (resource === undefined) return operation
  const anchor = anchors.get(resource.key)
  return anchor === undefined ? resource.name : h('a', { href: `#${anchor}` }, resource.name)
}

const ruleId = (rule: string): string => `rule-${rule.replace(/[^\w-]/g, '-')}`

/** Under the principal what it does not say itself. */
const callerOf = (
  { person, callerAccount }: PageFinding,
  options: RenderOptions
): ReadonlyArray<Child> => [
  ...(person === undefined ? [] : [h('div', { class: 'soft' }, shown(person, options))]),
  ...(callerAccount === undefined
    ? []
    : [h('div', { class: 'soft' }, 'account ', shown(callerAccount, options))])
]

const rowOf =
  (anchors: Anchors, options: RenderOptions) =>
  (finding: PageFinding): Markup => {
    const { severity, rule, message, principal, first, last, count } = finding
    return h(
      'tr',
      {},
      h('td', {}, severityOf(severity)),
      h('td', { class: 'name' }, resourceOf(finding, anchors)),
      h('td', { class: 'name' }, shown(principal, options), callerOf(finding, options)),
      h('td', { class: 'when' }, timeOf(first)),
      h('td', { class: 'number' }, count),
      h('td', { class: 'name' }, h('a', { href: `#${ruleId(rule)}` }, rule)),
      h('td', { class: 'long' }, shown(message, options)),
      h('td', { class: 'when' }, count === 1 ? '' : timeOf(last))
    )
  }

const columns = ['severity', 'resource', 'by', 'first (UTC)', 'times', 'rule', 'what', 'last']

const table = (
  title: string,
  rows: ReadonlyArray<PageFinding>,
  anchors: Anchors,
  options: RenderOptions
): Markup =>
  h(
    'div',
    { class: 'scroll card bare', role: 'region', tabindex: 0, 'aria-label': title },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          columns.map((column) =>
            h('th', { scope: 'col', class: column === 'times' ? 'number' : undefined }, column)
          )
        )
      ),
      h('tbody', {}, rows.map(rowOf(anchors, options)))
    )
  )

/** Words between backticks are code. */
const withCode = (text: string): ReadonlyArray<Child> =>
  text.split('`').map((part, i) => (i % 2 === 0 ? part : h('code', {}, part)))

const advice = ({ id, title, description, remediation, references }: PageRule): Markup =>
  h(
    'article',
    { class: 'card', id: ruleId(id) },
    h('h3', {}, title, ' ', h('span', { class: 'soft' }, id)),
    h('p', {}, withCode(description)),
    remediation === undefined
      ? undefined
      : h('p', {}, h('strong', {}, 'What to do: '), withCode(remediation)),
    // The page leads nowhere: an address is there to be copied.
    references.length === 0
      ? undefined
      : h('p', { class: 'soft' }, `More: ${references.join(', ')}`)
  )

const nothingFound = ({ failures, judgedNothing = false }: PageFindings): string => {
  if (failures.length === 0)
    return judgedNothing
      ? 'Nothing was found: there was nothing for the rules to judge.'
      : 'Nothing was found.'
  return judgedNothing
    ? 'Nothing was read that a rule could judge: nothing can be said of the trail.'
    : 'Nothing was found in what was read.'
}

const summaryOf = (findings: PageFindings): string => {
  const { found, undetermined, suppressed } = findings
  const bySeverity = severities.flatMap((severity) => {
    const n = found.filter((finding) => finding.severity === severity).length
    return n === 0 ? [] : [`${n} ${severity}`]
  })
  return [
    found.length === 0
      ? nothingFound(findings)
      : `${counted(found.length, 'finding')}: ${bySeverity.join(', ')}.`,
    undetermined.length === 0 ? '' : `${undetermined.length} could not be judged.`,
    suppressed === 0 ? '' : `${suppressed} suppressed.`
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

const failuresOf = ({ failures }: PageFindings): Child =>
  failures.length === 0
    ? undefined
    : h(
        'div',
        { class: 'card incomplete' },
        h('p', {}, h('strong', {}, 'This audit is not complete: not everything was read.')),
        h(
          'ul',
          {},
          failures.map((failure) => h('li', {}, failure))
        )
      )

/** @internal */
export const findingSections = (
  found: PageContents,
  options: RenderOptions
): ReadonlyArray<Section> => {
  const { findings } = found
  if (findings === undefined) return []
  const anchors = anchorsOf(historiesOf(found))
  const rules = new Set([...findings.found, ...findings.undetermined].map(({ rule }) => rule))
  const advised = [...rules].flatMap((rule) => findings.rules.filter(({ id }) => id === rule))
  return [
    {
      id: 'findings',
      title: 'What was found',
      content: [
        failuresOf(findings),
        h('p', { class: 'lead' }, summaryOf(findings)),
        findings.found.length === 0
          ? undefined
          : table('Findings', findings.found, anchors, options),
        findings.undetermined.length === 0
          ? undefined
          : [
              h('h3', { class: 'apart' }, 'Could not be judged, as AWS withheld what matters'),
              table('Could not be judged', findings.undetermined, anchors, options)
            ]
      ]
    },
    ...(advised.length === 0
      ? []
      : [
          {
            id: 'advice',
            title: 'Why, and what to do',
            content: advised.map(advice)
          }
        ])
  ]
}

const historyTable =
  (anchors: Anchors) =>
  (each: History): Markup => {
    const { key, service, resource, region, account, changes, history } = each
    const id = anchors.get(key) ?? ''
    const place = [region, account].filter((part) => part !== undefined && part !== '').join(', ')
    return h(
      'div',
      { class: 'card bare', id },
      h(
        'h3',
        { class: 'inside' },
        `${service} ${resource} `,
        h('span', { class: 'soft' }, `${place}; ${counted(changes, 'change')}`)
      ),
      h(
        'div',
        { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': `Changes of ${resource}` },
        h(
          'table',
          {},
          h(
            'thead',
            {},
            h(
              'tr',
              {},
              ['time (UTC)', 'what', 'operation', 'by', 'from'].map((column) =>
                h('th', { scope: 'col' }, column)
              )
            )
          ),
          h(
            'tbody',
            {},
            history.map(({ time, did, operation, principal, address }) =>
              h(
                'tr',
                {},
                [timeOf(time), did, operation, principal, address].map((cell) => h('td', {}, cell))
              )
            )
          )
        )
      )
    )
  }

/** @internal What became of the resources that something was found about, as far as the trail tells. */
export const resourceSections = (
  found: PageContents,
  _options: RenderOptions
): ReadonlyArray<Section> => {
  const histories = historiesOf(found)
  return histories.length === 0
    ? []
    : [
        {
          id: 'resources',
          title: 'What became of these resources',
          content: histories.map(historyTable(anchorsOf(histories)))
        }
      ]
}
