/**
 * The distinct things that were seen within a duration before a given time.
 *
 * @module
 * @since 0.2.0
 */
import { momentOf, type Sighting } from './Sighting.js'
import type { Window } from './Windows.js'

/**
 * @internal For each thing, its latest sighting in the previous window, or its earliest in this one, before the given
 * time. Exact up to the limit of the edges.
 */
export const seenBefore = (
  windows: ReadonlyArray<Window>,
  index: number,
  side: number,
  moment: number,
  width: number
): ReadonlyMap<string, Sighting> => {
  const window = windows[index]
  const before = windows[index - 1]
  const seen = new Map<string, Sighting>()
  if (window === undefined) return seen
  if (before !== undefined && before.bucket === window.bucket - 1)
    for (const one of before.sides[side]?.lasts ?? [])
      if (momentOf(one) >= moment - width) seen.set(one.what, one)
  for (const { subject: _, ...one } of window.sides[side]?.firsts ?? [])
    if (momentOf(one) < moment && !seen.has(one.what)) seen.set(one.what, one)
  return seen
}
