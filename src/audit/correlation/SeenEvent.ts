/**
 * One event, with what several selections need of it. Each part is computed once, and only if a selection needs it.
 *
 * @module
 * @since 0.2.0
 */
import { instantOf } from '../../aggregate/instant.js'
import type { RecordPlace } from '../../aggregate/Placed.js'
import type { Envelope } from '../../record/Envelope.js'
import type { Subject } from '../Verdict.js'

/** As a sortable string, and in milliseconds since 1970. */
type Time = readonly [instant: string, moment: number]

/** @internal An event, or a record of another service, as selections see it. */
export class SeenEvent {
  readonly event: Envelope
  readonly place: RecordPlace | undefined
  readonly subject: () => Subject
  #time: Time | null | undefined

  constructor(event: Envelope, place: RecordPlace | undefined, subject: () => Subject) {
    this.event = event
    this.place = place
    let known: Subject | undefined
    this.subject = () => (known ??= subject())
  }

  /** Undefined if `eventTime` cannot be parsed. */
  time(): Time | undefined {
    if (this.#time === undefined) {
      const instant = instantOf(this.event)
      this.#time = instant === undefined ? null : [instant, Date.parse(`${instant}Z`)]
    }
    return this.#time ?? undefined
  }
}

/** @internal What identifies the event: its id; without one, where it was read, or its time and operation. */
export const identityOf = ({ event, place }: SeenEvent): string =>
  event.eventID ??
  (place === undefined
    ? `${event.eventTime} ${event.eventSource} ${event.eventName}`
    : `${place.source}#${place.index}`)
