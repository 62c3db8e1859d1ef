/**
 * Decoding over some services only, for small bundles.
 *
 * @module
 * @since 0.1.0
 */

import type * as O from 'fp-ts/lib/Option.js'
import type * as E from '../core/either.js'
import type { Path } from '../core/Path.js'
import { total } from '../core/total.js'
import type { Field } from '../payload/Field.js'
import type { Note } from '../payload/Note.js'
import type { ServiceTable } from '../payload/ServiceTable.js'
import type { Envelope, EnvelopeOf } from '../record/Envelope.js'
import type { UnlistedEvent } from '../record/EventRecord.js'
import type { Rejection } from '../record/Rejection.js'
import { type Action, actionOver, unknownAction } from './actionOf.js'
import { dispatchOver } from './Dispatch.js'
import { type Classified, classifyOver, decodeEventOver } from './decodeEvent.js'
import { fieldOver, notesOver, rawOver } from './fields.js'
import type { LeafOf, PathOf } from './PathOf.js'
import { type ResourceRef, resourcesOver } from './resourcesOf.js'
import { scrubOver } from './scrub.js'
import type { Target } from './Target.js'
import { targetKeyOver } from './targetKey.js'
import { targetsOver } from './targetsOf.js'
import { tableIn, typesIn } from './targetTables.js'

/**
 * The events of a service's table, the unlisted one included.
 *
 * @category model
 * @since 0.1.0
 */
export type EventsIn<Table> =
  Table extends ServiceTable<infer Events>
    ? Events[keyof Events] extends infer Event extends Envelope
      ? Event | UnlistedEvent<Event['eventSource']>
      : never
    : never

/**
 * The functions of the main entry point for some services only: records of all other services are `Other`.
 *
 * @category model
 * @since 0.1.0
 */
export interface Decoder<Event extends Envelope> {
  /** As `decodeEvent` of the main entry point; events of other services are Left. */
  readonly decodeEvent: (value: unknown) => E.Either<Rejection, Event>
  /** As `classify` of the main entry point. */
  readonly classify: (value: unknown) => Classified<Event>
  /** One field, by a path that the compiler checks. */
  readonly field: <A extends EnvelopeOf<Event['eventSource']>, const Steps extends Path>(
    event: A,
    ...path: PathOf<A, Steps>
  ) => Field<LeafOf<A, Steps>>
  /** The value at a path exactly as recorded. */
  readonly raw: (event: Event, path: Path) => O.Option<unknown>
  /** Everything unusual about an event. */
  readonly notes: (event: Envelope) => ReadonlyArray<Note>
  /** A copy of the event without secrets. */
  readonly scrub: <A extends Event>(event: A) => A
  /** What a call did to its targets, or tried to do. */
  readonly actionOf: (event: Envelope) => Action
  /** The resources that a call acts upon. */
  readonly targetsOf: (event: Envelope) => ReadonlyArray<Target>
  /** The same string for the same resource, however a call identifies it. */
  readonly targetKey: (target: Target) => string
  /** Every resource that an event mentions, its targets first. */
  readonly resourcesOf: (event: Event) => ReadonlyArray<ResourceRef>
}

/**
 * Creates a decoder for the services whose tables you pass, each from its own entry point: `decoder([medialive,
 * mediaconvert])`. A bundle then contains these services only.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#decoder}
 *
 * @category decoding
 * @since 0.1.0
 */
export const decoder = <const Tables extends ReadonlyArray<ServiceTable<unknown>>>(
  tables: Tables
): Decoder<EventsIn<Tables[number]>> => {
  type Event = EventsIn<Tables[number]>
  const dispatch = dispatchOver(tables)
  const decodeEvent = decodeEventOver<Event>(dispatch)
  const fieldIn = fieldOver(dispatch)
  const byTable = Object.fromEntries(
    tables.flatMap(({ eventSource, targets }) =>
      targets === undefined ? [] : [[eventSource, targets]]
    )
  )
  const tableOf = tableIn(byTable)
  const targetsOf = total(targetsOver(tableOf, dispatch), [])
  return {
    decodeEvent,
    classify: classifyOver<Event>(dispatch),
    // The path was followed through the types from which the shapes were generated.
    field: (event, ...path) => fieldIn(event, path) as Field<never>,
    raw: rawOver(dispatch),
    notes: notesOver(dispatch),
    scrub: scrubOver<Event>(dispatch, decodeEvent),
    actionOf: total(actionOver(tableOf), unknownAction),
    targetsOf,
    targetKey: targetKeyOver(typesIn(byTable)),
    resourcesOf: total(resourcesOver(tableOf, dispatch, targetsOf), [])
  }
}
