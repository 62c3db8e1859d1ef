/**
 * HTML built from elements, never by concatenating strings: everything except markup is escaped.
 *
 * @module
 * @since 0.1.0
 */
import { printable } from '../printable.js'

/** @internal */
export interface Markup {
  readonly markup: string
}

/** @internal Lists may contain anything that an element may. */
export type Child = Markup | string | number | undefined | ReadonlyArray<Child>

type Attributes = { readonly [name: string]: string | number | undefined }

const meaning: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

const escaped = (text: string | number): string =>
  printable(String(text)).replace(/[&<>"']/g, (character) => meaning[character] ?? '')

const written = (child: Child): string => {
  if (child === undefined) return ''
  if (typeof child === 'string' || typeof child === 'number') return escaped(child)
  return 'markup' in child ? child.markup : child.map(written).join('')
}

const closesItself: ReadonlyArray<string> = ['meta']

/** @internal An element; undefined attributes are left out. */
export const h = (
  name: string,
  attributes: Attributes = {},
  ...children: ReadonlyArray<Child>
): Markup => {
  const said = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(value)}"`))
    .join('')
  const end = closesItself.includes(name) ? '' : `${written(children)}</${name}>`
  return { markup: `<${name}${said}>${end}` }
}

/** @internal The same for our own script, whose hash is in the policy of the page, too. */
export const scriptElement = (code: string): Markup => ({ markup: `<script>${code}</script>` })

/** @internal Unescaped text: our own style sheet, whose hash is in the policy of the page. */
export const styleElement = (css: string): Markup => ({ markup: `<style>${css}</style>` })
