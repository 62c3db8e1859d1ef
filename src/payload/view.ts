/**
 * The typed view of a value, and the notes on it.
 *
 * @module
 * @since 0.1.0
 */
import { guideOf } from './Guide.js'
import type { Note } from './Note.js'
import { type Noting, noting } from './noting.js'
import type { Node } from './Shape.js'
import { silent } from './Walk.js'
import { walkValue } from './walkValue.js'

/** @internal The typed view of a value; undefined if it has none. */
export const view = (node: Node, value: unknown): unknown =>
  walkValue(silent(), guideOf(node), value)

const notesBy = (walk: Noting, node: Node, value: unknown): ReadonlyArray<Note> => {
  walkValue(walk, guideOf(node), value)
  return walk.notes
}

/** @internal Every note on a value, in the order of the record. */
export const notesOf = (node: Node, value: unknown): ReadonlyArray<Note> =>
  notesBy(noting(true), node, value)

/** @internal The notes on deviations only. */
export const deviationsOf = (node: Node, value: unknown): ReadonlyArray<Note> =>
  notesBy(noting(false), node, value)
