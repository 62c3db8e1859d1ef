/**
 * Scrubbed names, cached: the same few recur.
 *
 * @module
 * @since 0.2.0
 */
import { type Path, shorten } from '../core/Path.js'
import { scrubText } from '../payload/scrubText.js'

/** As many accounts, regions, principals and files as the trail of an hour has. */
const mostRecent = 1000

/** Longer strings are not names, and are not cached. */
const longest = 256

/** Finding secrets takes longer than a look-up. */
const recent = /*#__PURE__*/ new Map<string, string>()

/** @internal The text without its secrets. */
export const scrubName = (text: string): string => {
  if (text.length > longest) return scrubText(text)
  const known = recent.get(text)
  if (known !== undefined) return known
  if (recent.size >= mostRecent) recent.clear()
  const scrubbed = scrubText(text)
  recent.set(text, scrubbed)
  return scrubbed
}

const scrubStep = (step: string | number): string | number =>
  typeof step === 'string' ? scrubName(step) : step

/**
 * @internal The keys in a path come from a record. Shorten them only after scrubbing: half a secret is not recognised.
 */
export const shownPath = (path: Path): Path => shorten(path.map(scrubStep))
