/**
 * The changes of each resource that has findings.
 *
 * @module
 * @since 0.2.0
 */
import type { History } from '../Changes.js'
import type { RenderOptions } from '../scrubTexts.js'
import { anchorAt, historiesOf, timeOf } from './findingHistories.js'
import { h, type Markup } from './Markup.js'
import type { PageContents } from './PageContents.js'
import type { Section } from './page.js'
import { counted } from './words.js'

const historyTable = (each: History, index: number): Markup => {
  const { service, resource, region, account, changes, history } = each
  const id = anchorAt(index)
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

/** @internal What happened to the resources with findings, as far as the trail shows. */
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
          content: histories.map(historyTable)
        }
      ]
}
