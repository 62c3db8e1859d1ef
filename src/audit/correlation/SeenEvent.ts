/**
 * One event, with what several selections need of it: each part is computed once, and only if a selection asks.
 *
 * @module
 * @since 0.2.0
 */
import { instantOf } from '../../aggregate/instant.js'
import type { RecordPlace } from '../../aggregate/Placed.js'
import type { Envelope } from '../../record/Envelope.js'
import type { Subject } from '../Verdict.js'

/** Computed at the first call. */
const once = <A>(make: () => A): (() => A) => {
  let made: { readonly value: A } | undefined
  return () => (made ??= { value: make() }).value
}

/** @internal */
export interface SeenEvent {
  readonly event: Envelope
  readonly place: RecordPlace | undefined
  readonly subject: () => Subject
  /** As a sortable text, and in milliseconds since 1970; undefined if `eventTime` cannot be parsed. */
  readonly time: () => readonly [instant: string, moment: number] | undefined
}

/** @internal */
export const seenOf = (
  event: Envelope,
  place: RecordPlace | undefined,
  subject: () => Subject
): SeenEvent => ({
  event,
  place,
  subject: once(subject),
  time: once(() => {
    const instant = instantOf(event)
    return instant === undefined ? undefined : [instant, Date.parse(`${instant}Z`)]
  })
})

/** @internal The id of the event, or where it was read. */
export const nameOf = ({ event, place }: SeenEvent): string =>
  event.eventID ??
  (place === undefined
    ? `${event.eventTime} ${event.eventSource} ${event.eventName}`
    : `${place.source}#${place.index}`)
