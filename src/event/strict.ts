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
import { total } from '../core/total.js'
import { originalOf } from '../payload/original.js'
import type { Node } from '../payload/Shape.js'
import { deviationsOf } from '../payload/view.js'
import type { MediaEvents } from '../services/MediaEvents.js'
import { decodeEventOver } from './decodeEvent.js'
import { nodeOf } from './fields.js'
import {
  dispatch,
  type EventOf,
  encode,
  type MediaEvent,
  type MediaEventSource
} from './MediaEvent.js'

/** A value that nothing explains, or several; undefined if there is none. */
interface Mismatches {
  readonly issues: ReadonlyArray<DecodeIssue>
}

const mismatches = (node: Node, value: unknown): Mismatches | undefined => {
  const issues: Array<DecodeIssue> = []
  for (const note of deviationsOf(node, value))
    if (note._tag === 'Mismatched')
      issues.push({ path: note.at, expected: note.expected, found: note.found, hint: '' })
  return issues.length === 0 ? undefined : { issues }
}

const decodeInspected = /*#__PURE__*/ decodeEventOver<MediaEvent, Mismatches>(dispatch, mismatches)

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

const unreadable: Decoded = /*#__PURE__*/ E.left([
  {
    path: [],
    expected: 'a JSON value',
    found: 'nothing',
    hint: 'reading one of its members threw'
  }
])

const decodeStrictly =
  (eventSource: string | undefined, eventName: string | undefined) =>
  (value: unknown): Decoded => {
    const decoded = decodeInspected(value)
    if (E.isLeft(decoded)) return E.left(decoded.left.issues)
    const event = decoded.right
    if (eventSource !== undefined && event.eventSource !== eventSource)
      return E.left([otherEvent('eventSource', eventSource, event.eventSource)])
    if (eventName !== undefined && (event.eventName as string) !== eventName)
      return E.left([otherEvent('eventName', eventName, event.eventName)])
    // One that was decoded before is canonical now, and has its history.
    const original = originalOf(event)
    const told =
      event === value && original !== event
        ? mismatches(nodeOf(dispatch, event), original)
        : undefined
    return told === undefined ? E.right(event) : E.left(told.issues)
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
  const decode = total(decodeStrictly(eventSource, eventName), unreadable)
  const is = (value: unknown): value is MediaEvent => {
    const decoded = decode(value)
    return E.isRight(decoded) && decoded.right === value
  }
  const name = ['strict', eventSource, eventName].filter((part) => part !== undefined).join(' ')
  return codec(name, is, decode, encode)
}
