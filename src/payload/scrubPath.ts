/**
 * Paths without secrets: the author of a record may choose its keys.
 *
 * @module
 * @since 0.2.0
 */
import { type Path, shortenStep } from '../core/Path.js'
import { scrubName } from './scrubName.js'

/** Shortened only after scrubbing: half a secret is not recognised. */
const scrubStep = (step: string | number): string | number =>
  typeof step === 'string' ? shortenStep(scrubName(step)) : step

/** @internal The path as a note or a finding may show it: each key scrubbed, and short enough to print. */
export const scrubPath = (path: Path): Path => path.map(scrubStep)
