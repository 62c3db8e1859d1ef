/**
 * A sighting that most likely is soon followed by later ones, so that its subject is made when it is asked for.
 *
 * The event is held until then: of so many at a time, and no more, whatever the number of windows.
 *
 * @module
 * @since 0.2.0
 */
import type { Subject } from '../Verdict.js'
import type { Sighting, Witness } from './Sighting.js'

/** In a busy hour sixteen follow soon for each of some principals. */
const mostWaiting = 256

const waiting: Array<LazySighting | undefined> = []
let next = 0

/** @internal It is no plain JSON: see {@link settled}. */
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
    next = (next + 1) % mostWaiting
    if (oldest !== undefined && oldest.#make !== undefined) void oldest.subject
  }

  get subject(): Subject {
    if (this.#make !== undefined) {
      this.#made = this.#make()
      this.#make = undefined
    }
    // It was made now or before: one that was let go is not asked.
    return this.#made as Subject
  }

  /** Others came later, and nobody will ask for it. */
  letGo(): void {
    this.#make = undefined
  }
}

/** @internal The same as plain JSON, which is nobody else's. */
export const settled = <A extends Sighting>(one: A): A =>
  one instanceof LazySighting ? { ...one, subject: one.subject } : one
