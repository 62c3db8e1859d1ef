/**
 * Quotes in texts that may themselves be quoted: JSON in JSON puts backslashes before them, one, three, seven and so on.
 *
 * @module
 * @since 0.2.0
 */

/** @internal */
export const isQuote = (character: string | undefined): boolean =>
  character === '"' || character === "'" || character === '`'

/** JSON in JSON that was quoted eight times. */
const mostBackslashes = 255

/** @internal How many backslashes stand right before a place, and behind another. */
export const backslashesBefore = (
  text: string,
  at: number,
  least: number = at - mostBackslashes
): number => {
  let from = at
  while (from > least && text[from - 1] === '\\') from--
  return at - from
}

/** @internal Where a quote stands, behind the backslashes that quote it, if one does at a place; -1 if none does. */
export const quoteAt = (text: string, from: number): number => {
  let at = from
  while (at - from < mostBackslashes && text[at] === '\\') at++
  return isQuote(text[at]) ? at : -1
}

/** @internal How many times a text was quoted whose quotes have so many backslashes before them. */
export const depthOf = (backslashes: number): number => 32 - Math.clz32(backslashes)

/** Undoes one level of quoting after the other: the quote is one of its level where no backslash is left for it. */
const endsAt = (depth: number, backslashes: number): boolean => {
  let left = backslashes
  for (let level = 0; level <= depth; level++) {
    if (left % 2 === 0) return true
    left = (left - 1) / 2
  }
  return false
}

/** @internal The quote that closes what begins at a place, its backslashes left aside; the end of the text where none does. */
export const closingQuote = (
  text: string,
  from: number,
  quote: string,
  depth: number
): { readonly end: number; readonly after: number } => {
  for (let at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + 1)) {
    const backslashes = backslashesBefore(text, at, from)
    if (endsAt(depth, backslashes)) {
      // Backslashes of the value itself stay in it; those of the quote are as many as its depth has.
      const own = Math.min(backslashes, 2 ** depth - 1)
      return { end: at - own, after: at + 1 }
    }
  }
  return { end: text.length, after: text.length }
}

/** @internal Past the bracket that closes the one at a place; past the end of the text where none does. */
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
