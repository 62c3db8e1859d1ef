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
import type { Sighting } from './Sighting.js'

interface Time {
  /** A sortable string. */
  readonly instant: string
  /** In milliseconds since 1970. */
  readonly moment: number
}

/**
 * @internal An event, or a record of another service, as selections see it: its members are read here, once, since events
 * are objects of many shapes.
 */
export class SeenEvent {
  readonly subject: () => Subject
  /** Undefined if `eventTime` cannot be parsed. */
  readonly time: () => Time | undefined
  readonly #eventTime: string
  readonly #eventID: string | undefined
  readonly #eventSource: string
  readonly #eventName: string
  readonly #place: RecordPlace | undefined

  constructor(event: Envelope, place: RecordPlace | undefined, subject: () => Subject) {
    const { eventTime, eventID, eventSource, eventName } = event
    this.#eventTime = eventTime
    this.#eventID = eventID
    this.#eventSource = eventSource
    this.#eventName = eventName
    this.#place = place
    this.subject = once(subject)
    this.time = once(() => {
      const instant = instantOf({ eventTime })
      return instant === undefined ? undefined : { instant, moment: Date.parse(`${instant}Z`) }
    })
  }

  /** What identifies the event: its id; without one, where it was read, or its time and operation. */
  identity(): string {
    if (this.#eventID !== undefined) return this.#eventID
    return this.#place === undefined
      ? `${this.#eventTime} ${this.#eventSource} ${this.#eventName}`
      : `${this.#place.source}#${this.#place.index}`
  }

  sighting(instant: string, what: string): Sighting {
    return {
      instant,
      eventTime: this.#eventTime,
      eventID: this.#eventID ?? '',
      eventSource: this.#eventSource,
      eventName: this.#eventName,
      what
    }
  }
}
