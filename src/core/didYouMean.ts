/**
 * Suggests similar names.
 *
 * @module
 * @since 0.1.0
 */

/** Whether one letter is missing, extra or wrong, or two neighbours are swapped. */
const isOneEdit = (a: string, b: string): boolean => {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right === `${left[1]}${left[0]}`
}

/** At most three names that start like this one, or differ from it by one letter or only in case. */
const alike = (name: string, names: ReadonlyArray<string>): ReadonlyArray<string> => {
  const lower = name.toLowerCase()
  const start = lower.slice(0, -3)
  return names
    .filter((each) => {
      const known = each.toLowerCase()
      return isOneEdit(lower, known) || (start.length > 1 && known.startsWith(start))
    })
    .slice(0, 3)
}

/** @internal `Did you mean StopChannel or StartChannel?`, or nothing. */
export const didYouMean = (name: string, names: ReadonlyArray<string>): string => {
  const found = alike(name, names)
  return found.length === 0 ? '' : `Did you mean ${found.join(' or ')}?`
}
