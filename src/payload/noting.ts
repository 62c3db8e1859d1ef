/**
 * Walks that make remarks.
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

/** @internal A walk that makes remarks on what is out of order, or on all that is remarkable. */
export const noting = (thorough: boolean): Noting => walkWith<Array<Note>>([], scrubPath, thorough)
