/**
 * Paths without secrets: the keys of a record are as its author liked.
 *
 * @module
 * @since 0.2.0
 */
import { type Path, shortenStep } from '../core/Path.js'
import { scrubText } from './scrubText.js'

/** It is cut short afterwards, since half a secret is none that is found. */
const clean = (step: string | number): string | number =>
  typeof step === 'string' ? shortenStep(scrubText(step)) : step

/** @internal The path as a note may show it: each of its keys scrubbed, and short enough to print. */
export const scrubPath = (path: Path): Path => path.map(clean)
