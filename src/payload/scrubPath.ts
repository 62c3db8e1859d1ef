/**
 * Paths without secrets: keys of a record may be chosen by its author.
 *
 * @module
 * @since 0.2.0
 */
import { type Path, shortenStep } from '../core/Path.js'
import { scrubText } from './scrubText.js'

/** Shortened only afterwards: half a secret is not recognised. */
const clean = (step: string | number): string | number =>
  typeof step === 'string' ? shortenStep(scrubText(step)) : step

/** @internal The path as a note may show it: each key scrubbed, and short enough to print. */
export const scrubPath = (path: Path): Path => path.map(clean)
