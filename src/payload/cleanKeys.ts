/**
 * Keys without secrets.
 *
 * @module
 * @since 0.2.0
 */
import { scrubText } from './scrubText.js'

/** @internal Each key scrubbed; those that are one without their secrets get numbers, and stay several. */
export const cleanKeys = (keys: ReadonlyArray<string>): ReadonlyArray<string> => {
  const clean = keys.map(scrubText)
  if (clean.every((key, i) => key === keys[i])) return keys
  const taken = new Set<string>()
  // The next number of each, so that a thousand of one do not count to a thousand each.
  const numbers = new Map<string, number>()
  return clean.map((key) => {
    let free = key
    let n = numbers.get(key) ?? 2
    while (taken.has(free)) free = `${key} (${n++})`
    numbers.set(key, n)
    taken.add(free)
    return free
  })
}
