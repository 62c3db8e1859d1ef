/**
 * Paths without secrets: the keys of a record are as its author liked.
 *
 * @module
 * @since 0.2.0
 */
import type { Path } from '../core/Path.js'
import { scrubText } from './scrubText.js'

const clean = (step: string | number): string | number =>
  typeof step === 'string' ? scrubText(step) : step

/** @internal The path with each of its keys scrubbed; whatever cuts keys short comes after, since half a secret is none that is found. */
export const scrubPath = (path: Path): Path => path.map(clean)
