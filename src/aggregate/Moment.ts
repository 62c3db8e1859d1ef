/**
 * The first and the last event, by when they happened and not by when they came.
 *
 * @module
 * @since 0.1.0
 */
import * as E from 'fp-ts/lib/Either.js'
import type { DecodeIssue } from '../decode/DecodeIssue.js'
import type { Path } from '../decode/Path.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { type Aggregate, aggregate, fingerprintOf, quote } from './Aggregate.js'
import { instantOf, isInstant, type Timed } from './instant.js'
import { refuse } from './json.js'

/**
 * What an event said, and when; `eventID` is `''` where the record has none.
 *
 * @category model
 * @since 0.1.0
 */
export interface Moment {
  /** ISO 8601, in UTC. */
  readonly time: string
  readonly eventID: string
  readonly value: string
}

/** The moment of the best event so far, with its time as it sorts; nothing yet where that is `''`. */
interface Held {
  instant: string
  eventID: string
  value: string
}

/** Ties break by `eventID`, and then by the value. */
const isBefore = (a: Held, instant: string, eventID: string, value: string): boolean => {
  if (a.instant !== instant) return a.instant < instant
  return a.eventID !== eventID ? a.eventID < eventID : a.value < value
}

const decodeHeld = (json: unknown, path: Path): E.Either<DecodeIssue, Held> => {
  if (json === null) return E.right({ instant: '', eventID: '', value: '' })
  const [instant, eventID, value, ...more] = Array.isArray(json) ? json : []
  return typeof instant === 'string' &&
    isInstant(instant) &&
    typeof eventID === 'string' &&
    typeof value === 'string' &&
    more.length === 0
    ? E.right({ instant, eventID, value })
    : refuse(path, 'null, or a time in UTC and two texts', json)
}

const moment = <Event extends Timed>(
  fingerprint: string,
  isLate: boolean,
  textOf: (event: Event) => string | undefined
): Aggregate<Event, Moment | undefined> => {
  const offer = (cell: Held, instant: string, eventID: string, value: string): void => {
    if (cell.instant !== '' && isBefore(cell, instant, eventID, value) !== isLate) return
    cell.instant = instant
    cell.eventID = eventID
    cell.value = value
  }
  return aggregate(fingerprint, {
    empty: (): Held => ({ instant: '', eventID: '', value: '' }),
    step: (cell, event) => {
      const instant = instantOf(event)
      if (instant === undefined) return
      const value = textOf(event)
      if (value !== undefined) offer(cell, instant, event.eventID ?? '', value)
    },
    absorb: (into, { instant, eventID, value }) => {
      if (instant !== '') offer(into, instant, eventID, value)
    },
    finish: ({ instant, eventID, value }) =>
      instant === '' ? undefined : { time: `${instant}Z`, eventID, value },
    encode: ({ instant, eventID, value }) => (instant === '' ? null : [instant, eventID, value]),
    decode: decodeHeld
  })
}

/**
 * What the earliest event says, and when; ties break by `eventID`, then by what is said. Undefined where none says
 * anything. An event without a time that can be told is neither first nor last.
 *
 * @category parts
 * @since 0.1.0
 */
export const first = <Event extends Timed = MediaEvent>(
  name: string,
  textOf: (event: Event) => string | undefined
): Aggregate<Event, Moment | undefined> =>
  moment(fingerprintOf('first', quote(name)), false, textOf)

/**
 * What the latest event says, and when: the counterpart of {@link first}.
 *
 * @category parts
 * @since 0.1.0
 */
export const last = <Event extends Timed = MediaEvent>(
  name: string,
  textOf: (event: Event) => string | undefined
): Aggregate<Event, Moment | undefined> => moment(fingerprintOf('last', quote(name)), true, textOf)
