/**
 * Every event of every media service: a union that narrows on `eventSource`, and then on `eventName`.
 *
 * @module
 * @since 0.1.0
 */

import type * as O from 'fp-ts/lib/Option.js'
import { type Codec, viewCodec } from '../core/codec.js'
import * as E from '../core/either.js'
import type { Path } from '../core/Path.js'
import { total } from '../core/total.js'
import type { Field } from '../payload/Field.js'
import type { Note } from '../payload/Note.js'
import { originalOf } from '../payload/original.js'
import type { Envelope, EnvelopeOf } from '../record/Envelope.js'
import type { UnlistedEvent } from '../record/EventRecord.js'
import type { Rejection } from '../record/Rejection.js'
import type { MediaEvents } from '../services/MediaEvents.js'
import { mediaTable, targetsOf } from './attribution.js'
import { type Classified, classifyOver, decodeEventOver } from './decodeEvent.js'
import { eventSchemas } from './eventSchema.js'
import { fieldOver, fieldsOver, notesOver, rawOver } from './fields.js'
import { dispatch } from './mediaDispatch.js'
import type { LeafOf, PathOf } from './PathOf.js'
import { type ResourceRef, resourcesOver } from './resourcesOf.js'
import { scrubOver } from './scrub.js'

/**
 * The event sources whose operations are known.
 *
 * @category model
 * @since 0.1.0
 */
export type MediaEventSource = keyof MediaEvents

/**
 * The event type of one operation: `EventOf<'medialive.amazonaws.com', 'StopChannel'>`.
 *
 * @category model
 * @since 0.1.0
 */
export type EventOf<
  Source extends MediaEventSource,
  Name extends keyof MediaEvents[Source]
> = MediaEvents[Source][Name]

/**
 * An event of a media service. Narrow it on `eventSource` and then on `eventName`; the remaining member is the unlisted
 * event.
 *
 * @category model
 * @since 0.1.0
 */
export type MediaEvent = {
  [Source in MediaEventSource]:
    | MediaEvents[Source][keyof MediaEvents[Source]]
    | UnlistedEvent<Source>
}[MediaEventSource]

/**
 * The remaining members of {@link MediaEvent} for operations that the models do not contain.
 *
 * @category model
 * @since 0.1.0
 */
export type UnlistedMediaEvent = {
  [Source in MediaEventSource]: UnlistedEvent<Source>
}[MediaEventSource]

/**
 * Decodes an event of a media service. Lenient about payloads, since AWS changes them weekly: a value that deviates
 * from the models is reported by {@link notes}, and left out of the typed view. Left for a value that is not a record
 * of one call, and for a record of another service.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#decodeEvent}
 *
 * @category decoding
 * @since 0.1.0
 */
export const decodeEvent: (value: unknown) => E.Either<Rejection, MediaEvent> =
  /*#__PURE__*/ decodeEventOver<MediaEvent>(dispatch)

/**
 * Classifies any value: an event of a media service, a record of another service, an Insight or aggregated record,
 * which describe many calls, or none of these, with the reason.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#classify}
 *
 * @category decoding
 * @since 0.1.0
 */
export const classify: (value: unknown) => Classified<MediaEvent> =
  /*#__PURE__*/ classifyOver<MediaEvent>(dispatch)

const fieldIn = /*#__PURE__*/ fieldOver(dispatch)

/**
 * One field of an event, by its path from the event: its value, or the reason why it has none. The compiler checks and
 * completes each step.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#field}
 *
 * @category asking
 * @since 0.1.0
 */
export const field = <Event extends EnvelopeOf<MediaEventSource>, const Steps extends Path>(
  event: Event,
  ...path: PathOf<Event, Steps>
): Field<LeafOf<Event, Steps>> =>
  // The path was followed through the types from which the shapes were generated.
  fieldIn(event, path) as Field<LeafOf<Event, Steps>>

/** @internal */
export const fieldsOf: (event: Envelope) => (path: Path) => Field<unknown> =
  /*#__PURE__*/ fieldsOver(dispatch)

const rawIn = /*#__PURE__*/ rawOver(dispatch)

/**
 * The value at a path exactly as recorded: before any conversion, secrets included. None if the record has no value
 * there.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#raw}
 *
 * @category asking
 * @since 0.1.0
 */
export const raw = (event: MediaEvent, path: Path): O.Option<unknown> => rawIn(event, path)

/**
 * Everything unusual about a record of any service: unknown members, unexpected types, withheld values. Empty for most
 * records.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#notes}
 *
 * @category asking
 * @since 0.1.0
 */
export const notes: (event: Envelope) => ReadonlyArray<Note> = /*#__PURE__*/ notesOver(dispatch)

/**
 * A copy of the event without secrets, safe to log or to send on; `encode` of the copy has none either. Members that
 * are known to be secret are always removed. In unknown members, in payloads of unlisted operations and in free text,
 * secrets are recognised by member names and patterns (access key ids, credentials, signatures in URLs), which is best
 * effort.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#scrub}
 *
 * @category conversions
 * @since 0.1.0
 */
export const scrub: <Event extends MediaEvent>(event: Event) => Event = /*#__PURE__*/ scrubOver(
  dispatch,
  decodeEvent
)

/**
 * Every resource that an event mentions: the targets of the call first, then the resources of the envelope, then
 * everything else that its payloads refer to by an id, a name or an ARN, such as a role or a queue. Tag values,
 * user-defined maps, enumeration values and tokens are left out. For the resources that the call acts upon, use {@link
 * targetsOf}.
 *
 * @category derivations
 * @since 0.1.0
 */
export const resourcesOf: (event: MediaEvent) => ReadonlyArray<ResourceRef> = /*#__PURE__*/ total(
  /*#__PURE__*/ resourcesOver(mediaTable, dispatch, targetsOf),
  []
)

/**
 * The record of an event, exactly as it was read.
 *
 * @example
 * {@includeCode ../../docs/examples/copies.test.ts#send}
 *
 * @category conversions
 * @since 0.1.0
 */
export const encode = (event: Envelope): object => originalOf(event)

/**
 * The codec of {@link decodeEvent}. `is` returns true for a value that is its own typed view; `encode` returns the
 * record as it was read.
 *
 * @category codecs
 * @since 0.1.0
 */
export const MediaEvent: Codec<MediaEvent> = /*#__PURE__*/ viewCodec(
  'MediaEvent',
  (value) => E.mapLeft((rejected: Rejection) => rejected.issues)(decodeEvent(value)),
  encode,
  /*#__PURE__*/ eventSchemas({})
)
