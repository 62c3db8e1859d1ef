/**
 * Values of events in the order in which they happened, not in which they were read.
 *
 * @module
 * @since 0.1.0
 */
import type { DecodeIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import type { Json } from '../core/Json.js'
import type { Path } from '../core/Path.js'
import { isInstant } from './instant.js'
import { refuse, stringOf, tuple } from './json.js'

/**
 * A value of an event, and its time; `eventID` is `''` if the record has none.
 *
 * @category model
 * @since 0.1.0
 */
export interface Moment {
  /** ISO 8601, in UTC; `unknown` if the record's time cannot be parsed. That sorts before all others. */
  readonly time: string
  readonly eventID: string
  readonly value: string
}

/** @internal A value of an event, as a cell holds it: with a sortable time, which is `''` if it is unknown. */
export interface Held<out Value = string> {
  readonly instant: string
  readonly eventID: string
  readonly value: Value
}

/** @internal By time, then by `eventID`, then by the value. */
export const compareBy =
  <Value>(order: (a: Value, b: Value) => number) =>
  (a: Held<Value>, b: Held<Value>): number => {
    if (a.instant !== b.instant) return a.instant < b.instant ? -1 : 1
    if (a.eventID !== b.eventID) return a.eventID < b.eventID ? -1 : 1
    return order(a.value, b.value)
  }

/** @internal In code-unit order. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** @internal */
export const timeOf = ({ instant }: Held<unknown>): string =>
  instant === '' ? 'unknown' : `${instant}Z`

/** @internal */
export const momentOf = (held: Held): Moment => ({
  time: timeOf(held),
  eventID: held.eventID,
  value: held.value
})

/** @internal */
export const encodeHeld = ({ instant, eventID, value }: Held<Json>): Json => [
  instant,
  eventID,
  value
]

/** @internal */
export const decodeHeld =
  <Value>(decodeValue: (json: unknown, path: Path) => E.Either<DecodeIssue, Value>) =>
  (json: unknown, path: Path): E.Either<DecodeIssue, Held<Value>> => {
    const parts = tuple(json, 3, path)
    if (E.isLeft(parts)) return parts
    const [instant, eventID, rest] = parts.right
    if (typeof instant !== 'string' || (instant !== '' && !isInstant(instant)))
      return refuse([...path, 0], 'a time in UTC, or none', instant)
    if (typeof eventID !== 'string') return refuse([...path, 1], 'a string', eventID)
    return E.map((value: Value) => ({ instant, eventID, value }))(decodeValue(rest, [...path, 2]))
  }

/** @internal */
export const decodeMoment: (json: unknown, path: Path) => E.Either<DecodeIssue, Held> =
  /*#__PURE__*/ decodeHeld(stringOf)
