/**
 * Findings as a table: each links to its resource and to its rule.
 *
 * @module
 * @since 0.2.0
 */
import { shown } from '../cells.js'
import type { RenderOptions } from '../scrubTexts.js'
import { type Anchors, timeOf } from './findingHistories.js'
import { type Child, h, type Markup } from './Markup.js'
import type { PageFinding } from './PageFindings.js'

const severityOf = (severity: PageFinding['severity']): Markup =>
  h('span', { class: `severity ${severity}` }, severity)

const resourceOf = ({ resource, operation }: PageFinding, anchors: Anchors): Child => {
  if (resource === undefined) return operation
  const anchor = anchors.get(resource.key)
  return anchor === undefined ? resource.name : h('a', { href: `#${anchor}` }, resource.name)
}

/** @internal The anchor of a rule on the page. */
export const ruleId = (rule: string): string => `rule-${rule.replace(/[^\w-]/g, '-')}`

/** Below the principal: the person and the account, where the principal does not show them. */
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

/** @internal */
export const findingsTable = (
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
