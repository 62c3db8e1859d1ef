/**
 * Records of other services that are not wanted, told without parsing them.
 *
 * Law: a record with a source and a name that is ruled out here, parsing would not admit. One of these services without a name of
 * its own may be ruled out as well, and counts as skipped.
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

/** The string that stands behind a colon; undefined where there is none, or one with escapes. */
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

/** Whether something stands under a key, wherever in the text, and all of it is a plain string of that kind. */
const areAll = (needle: string, text: string, is: (value: string) => boolean): boolean => {
  let at = text.indexOf(needle)
  if (at < 0) return false
  for (; at >= 0; at = text.indexOf(needle, at + needle.length)) {
    const value = valueAt(text, at + needle.length)
    if (value === undefined || !is(value)) return false
  }
  return true
}

/** @internal Whether a record is one of the other services, and none of the operations that are wanted of them. */
export const ruledOut = (
  others: ReadonlyMap<string, ReadonlySet<string>>
): ((text: string) => boolean) => {
  const names = new Set([...others.values()].flatMap((some) => [...some]))
  const isOther = (source: string): boolean => others.has(source)
  const isUnwanted = (name: string): boolean => !names.has(name)
  return (text) =>
    areAll('"eventName"', text, isUnwanted) &&
    areAll('"eventSource"', text, isOther) &&
    // A key may be written in escapes.
    !text.includes('\\u')
}
