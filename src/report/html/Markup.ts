/**
 * HTML that is made of elements, and never of texts put together: what is not markup is escaped.
 *
 * @module
 * @since 0.1.0
 */
import { printable } from '../printable.js'

/** @internal */
export interface Markup {
  readonly markup: string
}

/** @internal Lists may hold anything that an element may. */
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

/** @internal An element; attributes that are undefined are left out. */
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

/** @internal The other one: our own script, whose hash the policy names as well. */
export const scriptElement = (code: string): Markup => ({ markup: `<script>${code}</script>` })

/** @internal A text that goes out as it is: our own style sheet, whose hash the page's policy names. */
export const styleElement = (css: string): Markup => ({ markup: `<style>${css}</style>` })
