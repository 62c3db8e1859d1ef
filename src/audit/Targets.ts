/**
 * The events that a rule judges.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEventSource } from '../event/MediaEvent.js'
import type { UnlistedEvent } from '../record/EventRecord.js'
import type { MediaEvents } from '../services/MediaEvents.js'

/**
 * For each service the operations by name, `writes`, or `all`: `{ 'medialive.amazonaws.com': ['StopChannel',
 * 'DeleteChannel'] }`.
 *
 * `writes` are the events that `accessOf` does not classify as reads. `writes` and `all` include operations that the
 * models do not contain.
 *
 * @category model
 * @since 0.1.0
 */
export type Targets = {
  readonly [Source in MediaEventSource]?:
    | 'writes'
    | 'all'
    | ReadonlyArray<keyof MediaEvents[Source] & string>
}

/**
 * Rejects unknown services: inference alone would accept them next to known ones.
 *
 * @category model
 * @since 0.1.0
 */
export type Known<On> = {
  readonly [Source in keyof On]: Source extends MediaEventSource ? On[Source] : never
}

/** The selected events of one service. */
type Named<Source extends MediaEventSource, Names> =
  Names extends ReadonlyArray<infer Name>
    ? MediaEvents[Source][Name & keyof MediaEvents[Source]]
    : MediaEvents[Source][keyof MediaEvents[Source]] | UnlistedEvent<Source>

/**
 * The union of exactly the selected events. `writes` gives all of a service, since only the record shows which of them
 * wrote.
 *
 * @category model
 * @since 0.1.0
 */
export type EventsOn<On> = {
  [Source in keyof On & MediaEventSource]: Named<Source, On[Source]>
}[keyof On & MediaEventSource]
