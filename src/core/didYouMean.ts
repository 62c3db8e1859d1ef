/**
 * Suggests similar names.
 *
 * @module
 * @since 0.1.0
 */

/** At most three names that start like this one, or that differ from it only in case. */
const alike = (name: string, names: ReadonlyArray<string>): ReadonlyArray<string> => {
  const lower = name.toLowerCase()
  const start = lower.slice(0, -3)
  return names
    .filter((each) => {
      const known = each.toLowerCase()
      return known === lower || (start.length > 1 && known.startsWith(start))
    })
    .slice(0, 3)
}

/** @internal `Perhaps StopChannel or StartChannel?`, or nothing. */
export const didYouMean = (name: string, names: ReadonlyArray<string>): string => {
  const found = alike(name, names)
  return found.length === 0 ? '' : `Perhaps ${found.join(' or ')}?`
}
