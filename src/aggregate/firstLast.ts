/**
 * The first and the last event.
 *
 * @module
 * @since 0.1.0
 */
import * as E from '../core/either.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { type Aggregate, aggregate, fingerprintOf, quote } from './Aggregate.js'
import { instantOf, type Timed } from './instant.js'
import {
  compareBy,
  compareTexts,
  decodeMoment,
  encodeHeld,
  type Held,
  type Moment,
  momentOf
} from './Moment.js'

const compare = /*#__PURE__*/ compareBy(compareTexts)

const nothing: Held = { instant: '', eventID: '', value: '' }

const moment = <Event extends Timed>(
  fingerprint: string,
  direction: 1 | -1,
  textOf: (event: Event) => string | undefined
): Aggregate<Event, Moment | undefined> => {
  interface Best {
    held: Held
  }
  const offer = (cell: Best, held: Held): void => {
    if (held.instant === '') return
    if (cell.held.instant === '' || compare(held, cell.held) * direction > 0) cell.held = held
  }
  return aggregate(fingerprint, {
    empty: (): Best => ({ held: nothing }),
    step: (cell, event) => {
      const instant = instantOf(event)
      if (instant === undefined) return
      // Most events are neither: comparing their time is enough.
      const far = instant < cell.held.instant ? -1 : instant > cell.held.instant ? 1 : direction
      if (cell.held.instant !== '' && far !== direction) return
      const value = textOf(event)
      if (value !== undefined) offer(cell, { instant, eventID: event.eventID ?? '', value })
    },
    absorb: (into, from) => offer(into, from.held),
    finish: ({ held }) => (held.instant === '' ? undefined : momentOf(held)),
    encode: ({ held }) => (held.instant === '' ? null : encodeHeld(held)),
    decode: (json, path) =>
      json === null
        ? E.right({ held: nothing })
        : E.map((held: Held): Best => ({ held }))(decodeMoment(json, path))
  })
}

/**
 * The value of the earliest event, and its time; ties break by `eventID`, then by the value. Undefined if no event has
 * a value. Events without a valid time are ignored.
 *
 * @category parts
 * @since 0.1.0
 */
export const first = <Event extends Timed = MediaEvent>(
  name: string,
  textOf: (event: Event) => string | undefined
): Aggregate<Event, Moment | undefined> => moment(fingerprintOf('first', quote(name)), -1, textOf)

/**
 * The value of the latest event, and its time: the counterpart of {@link first}.
 *
 * @category parts
 * @since 0.1.0
 */
export const last = <Event extends Timed = MediaEvent>(
  name: string,
  textOf: (event: Event) => string | undefined
): Aggregate<Event, Moment | undefined> => moment(fingerprintOf('last', quote(name)), 1, textOf)
