/**
 * Walks that collect notes.
 *
 * @module
 * @since 0.2.0
 */
import type { Note } from './Note.js'
import { scrubPath } from './scrubPath.js'
import { type Walk, walkWith } from './Walk.js'

/** @internal */
export interface Noting extends Walk {
  readonly notes: Array<Note>
}

/** @internal A walk that notes only deviations, or everything unusual. */
export const noting = (thorough: boolean): Noting => walkWith<Array<Note>>([], scrubPath, thorough)
