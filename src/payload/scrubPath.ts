/**
 * Paths without secrets: keys of a record may be chosen by its author.
 *
 * @module
 * @since 0.2.0
 */
import type { Path } from '../core/Path.js'
import { scrubText } from './scrubText.js'

const clean = (step: string | number): string | number =>
  typeof step === 'string' ? scrubText(step) : step

/** @internal The path with each key scrubbed. Shorten keys only afterwards: half a secret is not recognised. */
export const scrubPath = (path: Path): Path => path.map(clean)
