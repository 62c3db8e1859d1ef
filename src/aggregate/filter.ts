/**
 * Aggregates over some of the events.
 *
 * @module
 * @since 0.1.0
 */
import { isEvent } from '../event/isEvent.js'
import type { EventOf, MediaEvent, MediaEventSource } from '../event/MediaEvent.js'
import type { MediaEvents } from '../services/MediaEvents.js'
import { type Aggregate, aggregate, fingerprintOf, quote } from './Aggregate.js'

/**
 * Aggregates only those events for which a predicate is true.
 *
 * @category composition
 * @since 0.1.0
 */
export const filter = <Result, Event = MediaEvent>(
  name: string,
  isWanted: (event: Event) => boolean,
  of: Aggregate<Event, Result>
): Aggregate<Event, Result> => refine(name, (event: Event): event is Event => isWanted(event), of)

/**
 * As {@link filter}, for a type guard: the aggregate receives the narrowed events.
 *
 * @category composition
 * @since 0.1.0
 */
export const refine = <Narrowed extends Event, Result, Event = MediaEvent>(
  name: string,
  isWanted: (event: Event) => event is Narrowed,
  of: Aggregate<Narrowed, Result>
): Aggregate<Event, Result> => {
  const inner = of['~fold']
  return aggregate(fingerprintOf('filter', quote(name), of.fingerprint), {
    ...inner,
    step: (cell, event: Event) => {
      if (isWanted(event)) inner.step(cell, event)
    }
  })
}

/**
 * Aggregates the events of one operation, with their type: `ofEvent('medialive.amazonaws.com', 'StopChannel',
 * countDistinct('channel', (e) => e.requestParameters?.channelId))`.
 *
 * @category composition
 * @since 0.1.0
 */
export const ofEvent = <
  Source extends MediaEventSource,
  Name extends keyof MediaEvents[Source] & string,
  Result
>(
  eventSource: Source,
  eventName: Name,
  of: Aggregate<EventOf<Source, Name>, Result>
): Aggregate<MediaEvent, Result> =>
  refine<Extract<EventOf<Source, Name>, MediaEvent>, Result>(
    `${eventSource} ${eventName}`,
    isEvent(eventSource, eventName),
    of
  )
