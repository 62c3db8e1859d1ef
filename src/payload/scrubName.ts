/**
 * Scrubbed names, cached: the same few recur.
 *
 * @module
 * @since 0.2.0
 */
import { scrubText } from './scrubText.js'

/** The trail of an hour has about as many accounts, regions, principals, files and keys. */
const maxCached = 1000

/** Longer strings are not names, and are not cached. */
const longestName = 256

/** Searching a string for secrets takes longer than a look-up. */
const cache = /*#__PURE__*/ new Map<string, string>()

/** @internal The string without its secrets. */
export const scrubName = (name: string): string => {
  if (name.length > longestName) return scrubText(name)
  const known = cache.get(name)
  if (known !== undefined) return known
  if (cache.size >= maxCached) cache.clear()
  const scrubbed = scrubText(name)
  cache.set(name, scrubbed)
  return scrubbed
}
