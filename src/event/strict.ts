/**
 * Codecs that reject what the lenient ones only note: values of an unexpected type.
 *
 * @module
 * @since 0.1.0
 */

import { type Codec, viewCodec } from '../core/codec.js'
import type { DecodeIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import type { Note } from '../payload/Note.js'
import { noting } from '../payload/noting.js'
import { originalOf } from '../payload/original.js'
import { deviationsOf } from '../payload/view.js'
import type { Rejection } from '../record/Rejection.js'
import type { MediaEvents } from '../services/MediaEvents.js'
import { decodeEventWith } from './decodeEvent.js'
import { eventSchemas } from './eventSchema.js'
import { nodeOf } from './fields.js'
import { type EventOf, encode, type MediaEvent, type MediaEventSource } from './MediaEvent.js'
import { dispatch } from './mediaDispatch.js'
import { decodeSelected, selectionName } from './selection.js'

const mismatches = (notes: ReadonlyArray<Note>): ReadonlyArray<DecodeIssue> => {
  const issues: Array<DecodeIssue> = []
  for (const note of notes)
    if (note._tag === 'Mismatched')
      issues.push({ path: note.at, expected: note.expected, found: note.found, hint: '' })
  return issues
}

const decodeNoting = /*#__PURE__*/ decodeEventWith<MediaEvent>(dispatch)

type Strictly = E.Either<Rejection | { readonly issues: ReadonlyArray<DecodeIssue> }, MediaEvent>

const decodeStrictly = (value: unknown): Strictly => {
  const walk = noting(false)
  const decoded = decodeNoting(value, walk)
  if (E.isLeft(decoded)) return decoded
  const event = decoded.right
  // A value that was decoded before is now canonical, and remembers what it was decoded from.
  const original = originalOf(event)
  const notes =
    event === value && original !== event
      ? deviationsOf(nodeOf(dispatch, event), original)
      : walk.notes
  const issues = mismatches(notes)
  return issues.length === 0 ? decoded : E.left({ issues })
}

/**
 * A codec of all events, of those of one source, or of those of one operation, that rejects a record with a value of an
 * unexpected type. Renamed, converted and hidden members are accepted, and so are unknown keys and operations.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#strict}
 *
 * @category codecs
 * @since 0.1.0
 */
export function strict(): Codec<MediaEvent>
export function strict<Source extends MediaEventSource>(
  eventSource: Source
): Codec<Extract<MediaEvent, { readonly eventSource: Source }>>
export function strict<
  Source extends MediaEventSource,
  Name extends keyof MediaEvents[Source] & string
>(eventSource: Source, eventName: Name): Codec<EventOf<Source, Name>>
export function strict(eventSource?: MediaEventSource, eventName?: string): Codec<MediaEvent> {
  const selection = { eventSource, eventName }
  return viewCodec(
    selectionName('strict', selection),
    decodeSelected(selection, decodeStrictly),
    encode,
    eventSchemas(selection)
  )
}
