/**
 * Where the value of a named secret starts and ends.
 *
 * @module
 * @since 0.2.0
 */
import type { Cut } from './Cut.js'
import { isHarmlessUnder } from './isSecretKey.js'
import { isMarker } from './marker.js'
import {
  afterBracket,
  backslashesBefore,
  closingQuote,
  depthOf,
  isQuote,
  quoteAt
} from './quotes.js'
import { scrubMark } from './scrubMark.js'

/** @internal The range to cut, and where the search continues. */
export interface Value {
  readonly cuts: ReadonlyArray<Cut>
  readonly after: number
}

/** @internal The name in front of a value. */
export interface Key {
  readonly text: string
  /** The name is in quotes, as a key in JSON. */
  readonly quoted: boolean
  /** How many levels deep its quotes are themselves quoted. */
  readonly depth: number
}

/** A reference to a secret is not a secret. */
const reference = /^arn:aws/

const isNothing = (value: string): boolean =>
  value === '' || value === scrubMark || isMarker(value) || reference.test(value)

const taken = (text: string, from: number, to: number, after: number = to): Value => ({
  cuts: isNothing(text.slice(from, to)) ? [] : [{ from, to }],
  after
})

/** @internal The value after an opening quote. */
export const quotedValue = (text: string, from: number, quote: string): Value => {
  const { end, after } = closingQuote(text, from, quote, depthOf(backslashesBefore(text, from - 1)))
  return taken(text, from, end, after)
}

/** After a key in quotes, the replacement is in quotes, too, so that JSON remains valid. */
const markAfter = ({ quoted, depth }: Key): string => {
  if (!quoted) return scrubMark
  const quote = `${'\\'.repeat(2 ** depth - 1)}"`
  return `${quote}${scrubMark}${quote}`
}

/** @internal An object or a list, as a whole. */
export const bracketValue = (text: string, from: number, key: Key): Value => {
  const to = afterBracket(text, from, key.depth)
  return { cuts: [{ from, to, mark: markAfter(key) }], after: to }
}

const endOf = (text: string, pattern: RegExp, from: number): number => {
  pattern.lastIndex = from
  return pattern.exec(text)?.index ?? text.length
}

const addressEnd = /[&#;\s"'`<>\\]/g

/** @internal A parameter of a URL. */
export const addressValue = (text: string, from: number): Value =>
  taken(text, from, endOf(text, addressEnd, from))

/** @internal The content of an XML element. */
export const elementValue = (text: string, from: number): Value => {
  const data = text.startsWith('<![CDATA[', from)
  const end = data ? text.indexOf(']]>', from) : text.indexOf('<', from)
  return taken(text, data ? from + 9 : from, end < 0 ? text.length : end)
}

const lineEnd = /[\r\n"'`]/g

/** @internal A header, to the end of its line or of the enclosing quotes; a cookie may itself contain quotes. */
export const lineValue = (text: string, from: number): Value => {
  let end = endOf(text, lineEnd, from)
  for (;;) {
    const backslashes = isQuote(text[end]) ? backslashesBefore(text, end, from) : 0
    if (!isQuote(text[end]) || end === from || text[end - backslashes - 1] !== '=') break
    const { after } = closingQuote(text, end + 1, text[end] ?? '"', depthOf(backslashes))
    end = endOf(text, lineEnd, after)
  }
  const clean = isQuote(text[end]) ? end - backslashesBefore(text, end, from) : end
  return taken(text, from, clean)
}

const bareEnd = /[\s"'`,;&|)}\]\\]|<\//g

/** What follows a character that ends a value, and is not part of it. */
const afterEnd = /(?:$|[\s"'`,;&|)}\]\\<]|[\w.$-]{1,64}["']?\s?[:=])/y

const isEnd = (text: string, at: number): boolean => {
  const character = text[at] ?? ''
  if (/[\s"'`<]/.test(character)) return true
  if (character === '\\') return quoteAt(text, at) >= 0
  afterEnd.lastIndex = at + 1
  return afterEnd.test(text)
}

const isLiteral = /^(?:null|true|false|undefined|none|nil)$/i

const schemeName = /^(?:bearer|basic|digest|token|negotiate|aws4-hmac-sha256)$/i

const wordEnd = (text: string, from: number): number => {
  let to = endOf(text, bareEnd, from)
  while (to < text.length && !isEnd(text, to)) to = endOf(text, bareEnd, to + 1)
  return to
}

/** @internal A word, or the next one if the first is only the name of a scheme. A flag or a count is not a secret. */
export const bareValue = (text: string, at: number, key: Key): Value => {
  const first = wordEnd(text, at)
  const isScheme =
    schemeName.test(text.slice(at, first)) && /^[ \t]\S/.test(text.slice(first, first + 2))
  const from = isScheme ? first + 1 : at
  const to = isScheme ? wordEnd(text, from) : first
  const value = text.slice(from, to)
  const isHarmless =
    isNothing(value) ||
    isLiteral.test(value) ||
    (/^\d+$/.test(value) && isHarmlessUnder(key.text, Number(value)))
  return { cuts: isHarmless ? [] : [{ from, to, mark: markAfter(key) }], after: to }
}
