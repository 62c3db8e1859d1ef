/**
 * One event, with what several selections need of it. Each part is computed once, and only if a selection needs it.
 *
 * @module
 * @since 0.2.0
 */
import { instantOf } from '../../aggregate/instant.js'
import type { RecordPlace } from '../../aggregate/Placed.js'
import { once } from '../../core/once.js'
import type { Envelope } from '../../record/Envelope.js'
import type { Subject } from '../Verdict.js'

/** @internal An event, or a record of another service, as selections see it. */
export interface SeenEvent {
  readonly event: Envelope
  readonly place: RecordPlace | undefined
  readonly subject: () => Subject
  /** As a sortable string, and in milliseconds since 1970; undefined if `eventTime` cannot be parsed. */
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

/** @internal What identifies the event: its id; without one, where it was read, or its time and operation. */
export const identityOf = ({ event, place }: SeenEvent): string =>
  event.eventID ??
  (place === undefined
    ? `${event.eventTime} ${event.eventSource} ${event.eventName}`
    : `${place.source}#${place.index}`)
