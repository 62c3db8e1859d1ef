/**
 * The events that a rule names.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEventSource } from '../event/MediaEvent.js'
import type { UnlistedEvent } from '../record/EventRecord.js'
import type { MediaEvents } from '../services/MediaEvents.js'

/**
 * Of each service the operations by name, or `writes`, or `all` of them:
 * `{ 'medialive.amazonaws.com': ['StopChannel', 'DeleteChannel'] }`.
 *
 * `writes` are the events that `accessOf` does not call reads; these and `all` hold operations that the models don't have too.
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
 * Refuses what is no service: inference alone would let it pass beside one that is.
 *
 * @category model
 * @since 0.1.0
 */
export type Known<On> = {
  readonly [Source in keyof On]: Source extends MediaEventSource ? On[Source] : never
}

/** The events of one service that are named. */
type Named<Source extends MediaEventSource, Names> =
  Names extends ReadonlyArray<infer Name>
    ? MediaEvents[Source][Name & keyof MediaEvents[Source]]
    : MediaEvents[Source][keyof MediaEvents[Source]] | UnlistedEvent<Source>

/**
 * The union of exactly the events that are named. `writes` gives all of a service, since only the record tells which
 * of them wrote.
 *
 * @category model
 * @since 0.1.0
 */
export type EventsOn<On> = {
  [Source in keyof On & MediaEventSource]: Named<Source, On[Source]>
}[keyof On & MediaEventSource]
