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
 * The event of one operation: `EventOf<'medialive.amazonaws.com', 'StopChannel'>`.
 *
 * @category model
 * @since 0.1.0
 */
export type EventOf<
  Source extends MediaEventSource,
  Name extends keyof MediaEvents[Source]
> = MediaEvents[Source][Name]

/**
 * An event of a media service. Narrow it on `eventSource` and then on `eventName`; what is left is the unlisted event.
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
 * What is left of {@link MediaEvent} without the operations that the models have.
 *
 * @category model
 * @since 0.1.0
 */
export type UnlistedMediaEvent = {
  [Source in MediaEventSource]: UnlistedEvent<Source>
}[MediaEventSource]

/**
 * Reads an event of a media service. Generous with payloads, since AWS changes them weekly: what deviates from the models
 * is a note, and the typed view leaves it out. Left for what is no record of one call, or of another service.
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
 * Sorts any value: an event of a media service, a record of another, an Insight or an aggregated record, which tell of many
 * calls, or what is none of these, and why.
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
 * One field of an event, by its path from the event down: its value, or the reason why there is none. The compiler checks
 * and completes each step.
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
  // The path was followed through the types that the shapes were made with.
  fieldIn(event, path) as Field<LeafOf<Event, Steps>>

/** @internal */
export const fieldsOf: (event: Envelope) => (path: Path) => Field<unknown> =
  /*#__PURE__*/ fieldsOver(dispatch)

const rawIn = /*#__PURE__*/ rawOver(dispatch)

/**
 * What the record holds at a path, as it came: before any conversion, secrets included. None where it holds nothing.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#raw}
 *
 * @category asking
 * @since 0.1.0
 */
export const raw = (event: MediaEvent, path: Path): O.Option<unknown> => rawIn(event, path)

/**
 * All that is remarkable about a record of any service; for most records, nothing.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#notes}
 *
 * @category asking
 * @since 0.1.0
 */
export const notes: (event: Envelope) => ReadonlyArray<Note> = /*#__PURE__*/ notesOver(dispatch)

/**
 * The event without its secrets, to be logged or sent on: `encode` of it is clean too. Members that are known to be
 * secrets are removed for certain. In unknown keys, in payloads of unlisted operations and in free text secrets are found
 * by telling names and patterns (key ids, credentials and signatures in URLs), which is best effort.
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
 * Every resource that an event mentions: the targets of the call first, then those of the envelope, then whatever else its
 * payloads name by an id, a name or an ARN, such as a role or a queue. Values of tags, of users' maps, of enumerations and
 * tokens are none. For what the call acts upon ask {@link targetsOf}.
 *
 * @category derivations
 * @since 0.1.0
 */
export const resourcesOf: (event: MediaEvent) => ReadonlyArray<ResourceRef> = /*#__PURE__*/ total(
  /*#__PURE__*/ resourcesOver(mediaTable, dispatch, targetsOf),
  []
)

/**
 * The record behind an event, exactly as it came.
 *
 * @example
 * {@includeCode ../../docs/examples/copies.test.ts#send}
 *
 * @category conversions
 * @since 0.1.0
 */
export const encode = (event: Envelope): object => originalOf(event)

/**
 * The codec of {@link decodeEvent}. `is` holds for a value that is its own typed view, `encode` gives the record as it
 * came.
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
