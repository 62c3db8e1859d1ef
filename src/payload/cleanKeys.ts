/**
 * Keys without secrets.
 *
 * @module
 * @since 0.2.0
 */
import { scrubText } from './scrubText.js'

/** @internal Scrubs each key. Keys that become equal get numbers, so that they remain distinct. */
export const cleanKeys = (keys: ReadonlyArray<string>): ReadonlyArray<string> => {
  const clean = keys.map(scrubText)
  if (clean.every((key, i) => key === keys[i])) return keys
  const taken = new Set<string>()
  // The next number for each key, so that a thousand equal keys take linear time.
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
