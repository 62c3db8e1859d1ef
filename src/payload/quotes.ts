/**
 * Quotes in text that may itself be quoted: each level of JSON in JSON adds backslashes before a quote: one, three,
 * seven and so on.
 *
 * @module
 * @since 0.2.0
 */

/** @internal */
export const isQuote = (character: string | undefined): boolean =>
  character === '"' || character === "'" || character === '`'

/** Eight levels of JSON in JSON. */
const maxBackslashes = 255

/** @internal The number of backslashes directly before a position, but not before `start`. */
export const backslashesBefore = (
  text: string,
  at: number,
  least: number = at - maxBackslashes
): number => {
  let from = at
  while (from > least && text[from - 1] === '\\') from--
  return at - from
}

/** @internal The position of the quote after the backslashes at a position; -1 if there is none. */
export const quoteAt = (text: string, from: number): number => {
  let at = from
  while (at - from < maxBackslashes && text[at] === '\\') at++
  return isQuote(text[at]) ? at : -1
}

/** @internal The number of levels of quoting, from the number of backslashes before a quote. */
export const depthOf = (backslashes: number): number => 32 - Math.clz32(backslashes)

/** Undoes the levels of quoting one by one: a quote ends its level if no backslash is left before it. */
const endsAt = (depth: number, backslashes: number): boolean => {
  let left = backslashes
  for (let level = 0; level <= depth; level++) {
    if (left % 2 === 0) return true
    left = (left - 1) / 2
  }
  return false
}

/** @internal The position of the closing quote, or of its backslashes; the end of the text if there is none. */
export const closingQuote = (
  text: string,
  from: number,
  quote: string,
  depth: number
): { readonly end: number; readonly after: number } => {
  for (let at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + 1)) {
    const backslashes = backslashesBefore(text, at, from)
    if (endsAt(depth, backslashes)) {
      // Backslashes of the value itself remain in it; the quote has as many as its level.
      const own = Math.min(backslashes, 2 ** depth - 1)
      return { end: at - own, after: at + 1 }
    }
  }
  return { end: text.length, after: text.length }
}

/**
 * @internal The position after the bracket that closes the one at a position; after the end of the text if none does.
 */
export const afterBracket = (text: string, from: number, depth: number): number => {
  let open = 0
  for (let at = from; at < text.length; at++) {
    const character = text[at]
    if (character === '{' || character === '[') open++
    else if ((character === '}' || character === ']') && --open === 0) return at + 1
    else if (character === '"') at = closingQuote(text, at + 1, '"', depth).after - 1
  }
  return text.length
}
