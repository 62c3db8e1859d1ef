/**
 * What events said, in the order in which they happened, and not in which they came.
 *
 * @module
 * @since 0.1.0
 */
import type { DecodeIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import type { Json } from '../core/Json.js'
import type { Path } from '../core/Path.js'
import { isInstant } from './instant.js'
import { refuse } from './json.js'

/**
 * What an event said, and when; `eventID` is `''` where the record has none.
 *
 * @category model
 * @since 0.1.0
 */
export interface Moment {
  /** ISO 8601, in UTC; `unknown` where the record's cannot be read, which comes before all others. */
  readonly time: string
  readonly eventID: string
  readonly value: string
}

/** @internal A moment with its time as it sorts; `''` where that is unknown. */
export interface Held {
  instant: string
  eventID: string
  value: string
}

/** @internal By time; ties break by `eventID`, and then by the value. */
export const compare = (a: Held, b: Held): number => {
  if (a.instant !== b.instant) return a.instant < b.instant ? -1 : 1
  if (a.eventID !== b.eventID) return a.eventID < b.eventID ? -1 : 1
  return a.value < b.value ? -1 : a.value > b.value ? 1 : 0
}

/** @internal */
export const momentOf = ({ instant, eventID, value }: Held): Moment => ({
  time: instant === '' ? 'unknown' : `${instant}Z`,
  eventID,
  value
})

/** @internal */
export const encodeHeld = ({ instant, eventID, value }: Held): Json => [instant, eventID, value]

/** @internal */
export const decodeHeld = (json: unknown, path: Path): E.Either<DecodeIssue, Held> => {
  const [instant, eventID, value, ...more] = Array.isArray(json) ? json : []
  return typeof instant === 'string' &&
    (instant === '' || isInstant(instant)) &&
    typeof eventID === 'string' &&
    typeof value === 'string' &&
    more.length === 0
    ? E.right({ instant, eventID, value })
    : refuse(path, 'a time in UTC or none, and two texts', json)
}
