/**
 * Arbitrary events of every operation, and records that deviate from their shapes in one known place.
 *
 * @module
 * @since 0.1.0
 */
import * as fc from 'fast-check'
import { dispatchOver } from '../event/Dispatch.js'
import type { EventOf, MediaEvent, MediaEventSource } from '../event/MediaEvent.js'
import { operationsOf } from '../payload/ServiceTable.js'
import { membersOf } from '../payload/Shape.js'
import { type RecordNodes, untypedRecord } from '../record/decode.js'
import type { UserIdentity } from '../record/UserIdentity.js'
import { type MediaEvents, services } from '../services/MediaEvents.js'
import { identityWith, recordWith } from './arbitraryRecord.js'
import { type Planted, plantedIn } from './planted.js'

const dispatch = dispatchOver(services)

const nodesOf = (eventSource: string, eventName: string): RecordNodes =>
  dispatch(eventSource, eventName) ?? untypedRecord()

/** Every pair, and for every source one operation that the models do not contain. */
const pairs: ReadonlyArray<readonly [string, string]> = services.flatMap((table) =>
  [...operationsOf(table).keys(), 'OperationOfTomorrow'].map(
    (name) => [table.eventSource, name] as const
  )
)

/**
 * Canonical events of one operation: invented envelopes of any era, any identity, and payloads with any members of the
 * models, including keys and strings that commonly break programs.
 *
 * @category arbitraries
 * @since 0.1.0
 */
export const arbitraryEvent = <
  Source extends MediaEventSource,
  Name extends keyof MediaEvents[Source] & string
>(
  eventSource: Source,
  eventName: Name
): fc.Arbitrary<EventOf<Source, Name>> =>
  // Made from the same shapes that decode it: the record is its own typed view.
  recordWith(
    nodesOf(eventSource, eventName),
    eventSource,
    eventName
  ) as fc.Arbitrary<unknown> as fc.Arbitrary<EventOf<Source, Name>>

/**
 * Canonical events of every operation of every service, unlisted ones included.
 *
 * @category arbitraries
 * @since 0.1.0
 */
export const arbitraryMediaEvent = (): fc.Arbitrary<MediaEvent> =>
  fc
    .constantFrom(...pairs)
    .chain(([source, name]) => recordWith(nodesOf(source, name), source, name))
    // As above.
    .map((record) => record as unknown as MediaEvent)

/**
 * Identities of every type, of none, and of an unknown type.
 *
 * @category arbitraries
 * @since 0.1.0
 */
export const arbitraryUserIdentity = (): fc.Arbitrary<UserIdentity> =>
  // As above.
  identityWith(
    membersOf(untypedRecord().record)
  ) as fc.Arbitrary<unknown> as fc.Arbitrary<UserIdentity>

/**
 * Records with one deviation from their shapes: a value that is hidden, null, of a wrong type, in another format or
 * under another spelling, an unknown or duplicate key, an omitted payload or a truncated text. Each says where, and
 * what a field and the notes must report.
 *
 * @category arbitraries
 * @since 0.1.0
 */
export const arbitraryPlanted = (): fc.Arbitrary<Planted> =>
  arbitraryMediaEvent().chain((before) =>
    plantedIn(nodesOf(before.eventSource, before.eventName).record, before)
  )
