/**
 * A sighting whose subject is computed on demand, since later sightings will most likely replace it soon.
 *
 * It holds its event until then; the number of held events is limited, whatever the number of windows.
 *
 * @module
 * @since 0.2.0
 */
import type { Subject } from '../Verdict.js'
import type { Sighting, Witness } from './Sighting.js'

/** In a busy hour, sixteen soon follow for each of several principals. */
const maxWaiting = 256

const waiting: Array<LazySighting | undefined> = []
let next = 0

/** @internal Not plain JSON: see {@link settled}. */
export class LazySighting implements Witness {
  readonly instant: string
  readonly eventTime: string
  readonly eventID: string
  readonly eventSource: string
  readonly eventName: string
  readonly what: string
  #make: (() => Subject) | undefined
  #made: Subject | undefined

  constructor(one: Sighting, make: () => Subject) {
    this.instant = one.instant
    this.eventTime = one.eventTime
    this.eventID = one.eventID
    this.eventSource = one.eventSource
    this.eventName = one.eventName
    this.what = one.what
    this.#make = make
    const oldest = waiting[next]
    waiting[next] = this
    next = (next + 1) % maxWaiting
    if (oldest !== undefined && oldest.#make !== undefined) void oldest.subject
  }

  get subject(): Subject {
    if (this.#make !== undefined) {
      this.#made = this.#make()
      this.#make = undefined
    }
    // It was computed now or before: nothing reads the subject of a released sighting.
    return this.#made as Subject
  }

  /** Releases the event: later sightings have replaced this one, and its subject is no longer needed. */
  release(): void {
    this.#make = undefined
  }
}

/** @internal A copy of the sighting as plain JSON, which nothing else refers to. */
export const settled = <A extends Sighting>(one: A): A =>
  one instanceof LazySighting ? { ...one, subject: one.subject } : one
