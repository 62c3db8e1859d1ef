/**
 * Reads from an event: one field, the recorded value, and the notes.
 *
 * @module
 * @since 0.1.0
 */
import type * as O from 'fp-ts/lib/Option.js'
import { none, some } from '../core/option.js'
import type { Path } from '../core/Path.js'
import { total } from '../core/total.js'
import type { Field } from '../payload/Field.js'
import { fieldAt, rawAt } from '../payload/fieldAt.js'
import type { Note } from '../payload/Note.js'
import { originalOf } from '../payload/original.js'
import type { Node } from '../payload/Shape.js'
import { notesOf } from '../payload/view.js'
import { untypedRecord } from '../record/decode.js'
import type { Envelope } from '../record/Envelope.js'
import type { Dispatch } from './Dispatch.js'

/** @internal The shape of a decoded event. */
export const nodeOf = (dispatch: Dispatch, { eventSource, eventName }: Envelope): Node =>
  (dispatch(eventSource, eventName) ?? untypedRecord()).record

/** The result for an event whose members throw when they are read. */
const unreadable = { _tag: 'Mismatched', expected: 'a JSON value', found: 'nothing' } as const

/** @internal Reads several fields of one event: what they have in common is looked up once. */
export const fieldsOver =
  (dispatch: Dispatch) =>
  (event: Envelope): ((path: Path) => Field<unknown>) =>
    total<Envelope, (path: Path) => Field<unknown>>(
      () => {
        const node = nodeOf(dispatch, event)
        const original = originalOf(event)
        return total((path) => fieldAt(node, original, event, path), unreadable)
      },
      () => unreadable
    )(event)

/** @internal */
export const fieldOver =
  (dispatch: Dispatch) =>
  (event: Envelope, path: Path): Field<unknown> => {
    try {
      return fieldAt(nodeOf(dispatch, event), originalOf(event), event, path)
    } catch {
      return unreadable
    }
  }

/** @internal */
export const rawOver =
  (dispatch: Dispatch) =>
  (event: Envelope, path: Path): O.Option<unknown> => {
    try {
      const value = rawAt(nodeOf(dispatch, event), originalOf(event), path)
      return value === undefined ? none : some(value)
    } catch {
      return none
    }
  }

const unlisted: Note = { _tag: 'Unlisted', path: ['eventName'], at: ['eventName'] }

const notesIn = (dispatch: Dispatch, event: Envelope): ReadonlyArray<Note> => {
  const notes = notesOf(nodeOf(dispatch, event), originalOf(event))
  return dispatch(event.eventSource, event.eventName)?.listed === false
    ? [unlisted, ...notes]
    : notes
}

const unreadableNotes: ReadonlyArray<Note> = [{ ...unreadable, path: [], at: [] }]

/** @internal Reports and rules ask about one event in turn: the last answer is cached. */
export const notesOver = (dispatch: Dispatch): ((event: Envelope) => ReadonlyArray<Note>) => {
  const ask = total((event: Envelope) => notesIn(dispatch, event), unreadableNotes)
  let last: Envelope | undefined
  let answer: ReadonlyArray<Note> = []
  return (event) => {
    if (event !== last) {
      answer = ask(event)
      last = event
    }
    return answer
  }
}
