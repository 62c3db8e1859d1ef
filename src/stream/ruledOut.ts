/**
 * Recognises unwanted records of other services without parsing them.
 *
 * Law: a record with a source and a name that is ruled out here would not be selected after parsing. A record of these
 * services without a name may be ruled out as well, and counts as skipped.
 *
 * @module
 * @since 0.2.0
 */

/** JSON has these four. */
const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09

const behindSpaces = (text: string, from: number): number => {
  let at = from
  while (isSpace(text.charCodeAt(at))) at++
  return at
}

/** The string after a colon; undefined if there is none, or if it has escapes. */
const valueAt = (text: string, from: number): string | undefined => {
  const at = behindSpaces(text, from)
  if (text[at] !== ':') return undefined
  const start = behindSpaces(text, at + 1)
  if (text[start] !== '"') return undefined
  const end = text.indexOf('"', start + 1)
  if (end < 0) return undefined
  const value = text.slice(start + 1, end)
  return value.includes('\\') ? undefined : value.trim()
}

const begins = '"event'

/**
 * Whether a key occurs, anywhere in the text, and each of its values is a plain string of this type. The key is
 * `"event` plus this suffix: engines find a string that starts with a rare letter several times faster than one that
 * starts with a quote.
 */
const areAll = (end: string, text: string, is: (value: string) => boolean): boolean => {
  let isThere = false
  for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + end.length)) {
    if (!text.startsWith(begins, at - begins.length)) continue
    const value = valueAt(text, at + end.length)
    if (value === undefined || !is(value)) return false
    isThere = true
  }
  return isThere
}

/** @internal Whether a record belongs to one of the other services, and is none of their wanted operations. */
export const ruledOut = (
  others: ReadonlyMap<string, ReadonlySet<string>>
): ((text: string) => boolean) => {
  const names = new Set([...others.values()].flatMap((some) => [...some]))
  const isOther = (source: string): boolean => others.has(source)
  const isUnwanted = (name: string): boolean => !names.has(name)
  return (text) =>
    areAll('Name"', text, isUnwanted) &&
    areAll('Source"', text, isOther) &&
    // A key may contain escapes.
    !text.includes('\\u')
}
