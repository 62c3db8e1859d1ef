/**
 * Codecs that refuse what the generous ones remark upon: values of a kind that nothing explains.
 *
 * @module
 * @since 0.1.0
 */

import { type Codec, codec } from '../core/codec.js'
import type { DecodeIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import { kindOf } from '../core/Json.js'
import type { Note } from '../payload/Note.js'
import { originalOf } from '../payload/original.js'
import { deviationsOf } from '../payload/view.js'
import { noting } from '../payload/Walk.js'
import type { MediaEvents } from '../services/MediaEvents.js'
import { decodeEventWith } from './decodeEvent.js'
import { nodeOf } from './fields.js'
import {
  dispatch,
  type EventOf,
  encode,
  type MediaEvent,
  type MediaEventSource
} from './MediaEvent.js'

const mismatches = (notes: ReadonlyArray<Note>): ReadonlyArray<DecodeIssue> =>
  notes.flatMap((note) =>
    note._tag === 'Mismatched'
      ? [{ path: note.at, expected: note.expected, found: note.found, hint: '' }]
      : []
  )

const decodeNoting = /*#__PURE__*/ decodeEventWith<MediaEvent>(dispatch)

const otherEvent = (
  key: 'eventSource' | 'eventName',
  wanted: string,
  found: unknown
): DecodeIssue => ({
  path: [key],
  expected: wanted,
  found: kindOf(found),
  hint: 'an event of another operation'
})

type Decoded = E.Either<ReadonlyArray<DecodeIssue>, MediaEvent>

const decodeStrictly =
  (eventSource: string | undefined, eventName: string | undefined) =>
  (value: unknown): Decoded => {
    const walk = noting(false)
    const decoded = decodeNoting(value, walk)
    if (E.isLeft(decoded)) return E.left(decoded.left.issues)
    const event = decoded.right
    if (eventSource !== undefined && event.eventSource !== eventSource)
      return E.left([otherEvent('eventSource', eventSource, event.eventSource)])
    if (eventName !== undefined && (event.eventName as string) !== eventName)
      return E.left([otherEvent('eventName', eventName, event.eventName)])
    // One that was decoded before is canonical now, and has its history.
    const original = originalOf(event)
    const notes =
      event === value && original !== event
        ? deviationsOf(nodeOf(dispatch, event), original)
        : walk.notes
    const issues = mismatches(notes)
    return issues.length === 0 ? E.right(event) : E.left(issues)
  }

/**
 * A codec of all events, of those of one source, or of those of one operation, that refuses a record in which a value is
 * of a kind that nothing explains. Renamed, converted and hidden members are as welcome as ever, and so are unknown keys
 * and operations.
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
  const decode = decodeStrictly(eventSource, eventName)
  const is = (value: unknown): value is MediaEvent => {
    const decoded = decode(value)
    return E.isRight(decoded) && decoded.right === value
  }
  const name = ['strict', eventSource, eventName].filter((part) => part !== undefined).join(' ')
  return codec(name, is, decode, encode)
}
