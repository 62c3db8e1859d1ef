/**
 * Matches names as users type them: ignoring case, with `*` for any characters.
 *
 * @module
 * @since 0.2.0
 */

/** Finds the pieces between stars one after the other, in linear time; not a regular expression. */
const fits = (pieces: ReadonlyArray<string>, text: string): boolean => {
  const [first = '', ...others] = pieces
  const last = others.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first) || !text.endsWith(last)) return false
  const end = text.length - last.length
  let at = first.length
  if (at > end) return false
  for (const piece of others) {
    const found = text.indexOf(piece, at)
    if (found === -1) return false
    at = found + piece.length
  }
  return at <= end
}

/** @internal */
export const matcherOf = (pattern: string): ((text: string | undefined) => boolean) => {
  const pieces = pattern.trim().toLowerCase().split('*')
  return (text) => text !== undefined && fits(pieces, text.toLowerCase())
}
