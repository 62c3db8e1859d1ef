/**
 * A list of things in a message.
 *
 * @module
 * @since 0.2.0
 */
import { compareTexts } from '../../aggregate/Moment.js'
import type { Sighting } from './Sighting.js'

const maxShown = 3

/** @internal The first few by name, and how many more there are. */
export const shownList = (all: ReadonlyArray<Sighting>): string => {
  const names = [...new Set(all.map(({ what }) => what))].sort(compareTexts)
  const rest = names.length - maxShown
  return `${names.slice(0, maxShown).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}
