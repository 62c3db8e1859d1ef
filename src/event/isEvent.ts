/**
 * Distinguishes events by name.
 *
 * @module
 * @since 0.1.0
 */
import { total } from '../core/total.js'
import { operationsOf } from '../payload/ServiceTable.js'
import type { Envelope } from '../record/Envelope.js'
import { type MediaEvents, services } from '../services/MediaEvents.js'
import type { EventOf, MediaEvent, MediaEventSource, UnlistedMediaEvent } from './MediaEvent.js'

/** @internal An event that can no longer be read has a source that does not exist. */
export const sourceOf: (event: Envelope) => string = /*#__PURE__*/ total(
  ({ eventSource }: Envelope) => eventSource,
  ''
)

/**
 * A refinement to the events of one operation, or of several of one source, so that `filter` narrows:
 * `events.filter(isEvent('medialive.amazonaws.com', 'StartChannel', 'StopChannel'))`.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#isEvent}
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
    sourceOf(event) === eventSource && names.includes(nameOf(event))
}

/**
 * The name of an event as a string, which can be compared with any string. `eventName` itself narrows the event, and
 * does not compile with a name that is in no model.
 *
 * @category conversions
 * @since 0.1.0
 */
export const nameOf: (event: Envelope) => string = /*#__PURE__*/ total(
  ({ eventName }: Envelope) => eventName,
  ''
)

/**
 * Whether the models do not contain the operation of an event.
 *
 * @category refinements
 * @since 0.1.0
 */
export const isUnlisted = (event: MediaEvent): event is UnlistedMediaEvent => {
  const source = sourceOf(event)
  const table = services.find(({ eventSource }) => eventSource === source)
  return table === undefined || !operationsOf(table).has(nameOf(event))
}
