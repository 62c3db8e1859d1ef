/**
 * Suggestions for misspelt names.
 *
 * @module
 * @since 0.2.0
 */
import { distance } from 'fastest-levenshtein'

const maxSuggestions = 3

const isNear = (name: string, known: string): boolean => {
  const [asked, each] = [name.toLowerCase(), known.toLowerCase()]
  // The number of typing errors to allow in a name of this length.
  return (
    distance(asked, each) <= Math.max(1, Math.floor(asked.length / 4)) ||
    (asked.length > 3 && each.includes(asked))
  )
}

/** The nearest names, nearest first. */
const closest = (name: string, names: Iterable<string>): ReadonlyArray<string> => {
  const far = (known: string): number => distance(name.toLowerCase(), known.toLowerCase())
  return [...new Set(names)]
    .filter((known) => isNear(name, known))
    .sort((a, b) => far(a) - far(b))
    .slice(0, maxSuggestions)
}

/** @internal `Did you mean StopChannel or StartChannel?`, or nothing. */
export const didYouMean = (name: string, names: Iterable<string>): string => {
  const found = closest(name, names)
  return found.length === 0 ? '' : `Did you mean ${found.join(' or ')}?`
}
