/**
 * Records of other services that are not wanted, told without parsing them.
 *
 * Law: a record with a source and a name that is ruled out here, parsing would not admit. One of these services without a name of
 * its own may be ruled out as well, and counts as skipped.
 *
 * @module
 * @since 0.2.0
 */

/** All that stands under a key, wherever in the text; undefined where one of the values is no plain string. */
const valuesUnder = (key: string, text: string): ReadonlyArray<string> | undefined => {
  const values: Array<string> = []
  const needle = `"${key}"`
  const value = /\s*:\s*"([^"\\]*)"/y
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    value.lastIndex = at + needle.length
    const found = value.exec(text)?.[1]
    if (found === undefined) return undefined
    values.push(found.trim())
  }
  return values
}

/** @internal Whether a record is one of the other services, and none of the operations that are wanted of them. */
export const ruledOut = (
  others: ReadonlyMap<string, ReadonlySet<string>>
): ((text: string) => boolean) => {
  const names = new Set([...others.values()].flatMap((some) => [...some]))
  return (text) => {
    // A key may be written in escapes.
    if (text.includes('\\u')) return false
    const sources = valuesUnder('eventSource', text)
    if (sources === undefined || sources.length === 0) return false
    if (!sources.every((source) => others.has(source))) return false
    const called = valuesUnder('eventName', text)
    return called !== undefined && called.length > 0 && !called.some((name) => names.has(name))
  }
}
