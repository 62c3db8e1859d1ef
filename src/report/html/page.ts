/**
 * The page around the parts of a report.
 *
 * @module
 * @since 0.1.0
 */
import { type Child, h, type Markup, scriptElement, styleElement } from './Markup.js'
import type { PageAbout } from './PageFindings.js'
import { script, scriptHash } from './script.js'
import { style, styleHash } from './style.js'

/** @internal */
export interface Section {
  readonly id: string
  readonly title: string
  readonly content: ReadonlyArray<Child>
}

/** @internal */
export interface Page {
  readonly title: string
  readonly period: string | undefined
  readonly about: PageAbout | undefined
  /** The numbers in large type. */
  readonly facts: ReadonlyArray<readonly [string, string]>
  readonly sections: ReadonlyArray<Section>
  readonly foot: string
}

/** No addresses, no forms, and no scripts or styles except our own. */
const policy = `default-src 'none'; script-src '${scriptHash}'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`

const sectionOf = ({ id, title, content }: Section): Markup =>
  h('section', { 'aria-labelledby': id }, h('h2', { id }, title), content)

const contents = (sections: ReadonlyArray<Section>): Markup =>
  h(
    'nav',
    { 'aria-label': 'Contents' },
    h(
      'ul',
      {},
      sections.map(({ id, title }) => h('li', {}, h('a', { href: `#${id}` }, title)))
    )
  )

const aboutOf = ({ trail, accounts, regions, filters }: PageAbout): Markup =>
  h(
    'dl',
    { class: 'about' },
    (
      [
        ['Trail', trail],
        ['Accounts', accounts],
        ['Regions', regions],
        ['Only', filters]
      ] as const
    ).flatMap(([name, values]) =>
      values.length === 0 ? [] : [h('div', {}, h('dt', {}, name), h('dd', {}, values.join(', ')))]
    )
  )

/** @internal The text of a page. */
export const pageText = ({ title, period, about, facts, sections, foot }: Page): string => {
  const head = h(
    'head',
    {},
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('title', {}, title),
    styleElement(style)
  )
  const body = h(
    'body',
    {},
    h('a', { class: 'skip', href: '#main' }, 'Skip to the report'),
    h(
      'header',
      {},
      h('h1', {}, title),
      period === undefined ? undefined : h('p', { class: 'period' }, period),
      about === undefined ? undefined : aboutOf(about),
      contents(sections),
      facts.length === 0
        ? undefined
        : h(
            'dl',
            { class: 'facts' },
            facts.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value)))
          )
    ),
    h('main', { id: 'main' }, sections.map(sectionOf)),
    h('footer', {}, h('p', {}, foot)),
    // At the end, where all the elements that it uses exist.
    scriptElement(script)
  )
  return `<!doctype html>\n${h('html', { lang: 'en' }, head, body).markup}\n`
}
