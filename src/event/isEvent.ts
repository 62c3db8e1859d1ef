/**
 * Telling events apart by name.
 *
 * @module
 * @since 0.1.0
 */
import { operationsOf } from '../payload/ServiceTable.js'
import type { Envelope } from '../record/Envelope.js'
import { type MediaEvents, services } from '../services/MediaEvents.js'
import type { EventOf, MediaEvent, MediaEventSource, UnlistedMediaEvent } from './MediaEvent.js'

/**
 * A refinement to the events of one operation, or of several of one source, so that `filter` narrows:
 * `events.filter(isEvent('medialive.amazonaws.com', 'StartChannel', 'StopChannel'))`.
 *
 * @category refinements
 * @since 0.1.0
 */
export const isEvent = <
  Source extends MediaEventSource,
  Name extends keyof MediaEvents[Source] & string
>(
  eventSource: Source,
  ...eventNames: readonly [Name, ...ReadonlyArray<Name>]
): ((event: MediaEvent) => event is Extract<EventOf<Source, Name>, MediaEvent>) => {
  const names: ReadonlyArray<string> = eventNames
  return (event): event is Extract<EventOf<Source, Name>, MediaEvent> =>
    event.eventSource === eventSource && names.includes(nameOf(event))
}

/**
 * The name of an event as a string, which compares freely: `eventName` itself narrows, and refuses names that no model has.
 *
 * @category conversions
 * @since 0.1.0
 */
export const nameOf = (event: Envelope): string => event.eventName

/**
 * Whether the models don't have the operation of an event.
 *
 * @category refinements
 * @since 0.1.0
 */
export const isUnlisted = (event: MediaEvent): event is UnlistedMediaEvent => {
  const table = services.find(({ eventSource }) => eventSource === event.eventSource)
  return table === undefined || !operationsOf(table).has(event.eventName)
}
