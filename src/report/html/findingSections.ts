/**
 * The sections at the top of the page: the findings, and why each rule exists and what to do about it.
 *
 * @module
 * @since 0.2.0
 */
import type { RenderOptions } from '../scrubTexts.js'
import { anchorsOf, historiesOf } from './findingHistories.js'
import { findingsTable, ruleId } from './findingsTable.js'
import { type Child, h, type Markup } from './Markup.js'
import type { PageContents } from './PageContents.js'
import type { PageFindings, PageRule } from './PageFindings.js'
import type { Section } from './page.js'
import { counted } from './words.js'

const severities = ['critical', 'high', 'medium', 'low', 'info'] as const

/** Text in backticks is shown as code. */
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
    // The page has no outward links: addresses are there to be copied.
    references.length === 0
      ? undefined
      : h('p', { class: 'soft' }, `More: ${references.join(', ')}`)
  )

const nothingFound = ({ failures, judgedNothing = false }: PageFindings): string => {
  if (failures.length === 0)
    return judgedNothing
      ? 'Nothing was found, as there was nothing for the rules to judge.'
      : 'Nothing was found.'
  return judgedNothing
    ? 'Nothing was read that a rule could judge, so nothing is known about the trail.'
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
          : findingsTable('Findings', findings.found, anchors, options),
        findings.undetermined.length === 0
          ? undefined
          : [
              h('h3', { class: 'apart' }, 'Could not be judged, as AWS withheld what matters'),
              findingsTable('Could not be judged', findings.undetermined, anchors, options)
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
