/**
 * Names as they may be shown, scrubbed once: the same few come again and again.
 *
 * @module
 * @since 0.2.0
 */
import { type Path, shorten } from '../core/Path.js'
import { scrubText } from '../payload/scrubText.js'

/** As many as a trail of an hour has of accounts, regions, principals and files. */
const mostRecent = 1000

/** A longer one is no name, and must not be held. */
const longest = 256

/** To look for secrets takes longer than to look a name up. */
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

/** @internal A path may lead through the keys of a record; whatever cuts keys short comes after, since half a secret is none that is found. */
export const shownPath = (path: Path): Path => shorten(path.map(scrubStep))
