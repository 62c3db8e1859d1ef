/**
 * The latest events, with a value of any type for each: what {@link latest} and {@link latestRows} have in common.
 *
 * @module
 * @since 0.2.0
 */
import type { DecodeIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import type { Json } from '../core/Json.js'
import type { Path } from '../core/Path.js'
import { type Aggregate, aggregate } from './Aggregate.js'
import { instantOf, type Timed } from './instant.js'
import { refuse } from './json.js'
import { compareBy, decodeHeld, encodeHeld, type Held } from './Moment.js'

/** @internal The value of an event that an aggregate keeps: how it is computed, ordered, and written as JSON. */
export interface EventValue<Event, Value> {
  /** Events without a value are ignored. */
  readonly of: (event: Event) => Value | undefined
  readonly compare: (a: Value, b: Value) => number
  readonly encode: (value: Value) => Json
  readonly decode: (json: unknown, path: Path) => E.Either<DecodeIssue, Value>
}

/** Whether an event at this time is earlier than all that are held, and as many are held as may be. */
const isTooEarly = (held: ReadonlyArray<Held<unknown>>, max: number, instant: string): boolean => {
  const first = held[0]
  return held.length >= max && (first === undefined || first.instant > instant)
}

/** @internal The aggregate of the `k` latest events. */
export const latestOf = <Event extends Timed, Value, Result>(
  fingerprint: string,
  k: number,
  { of, compare: compareValues, encode, decode }: EventValue<Event, Value>,
  finish: (held: Held<Value>) => Result
): Aggregate<Event, ReadonlyArray<Result>> => {
  const max = k >= 0 ? Math.floor(k) : 0
  const compare = compareBy(compareValues)
  const decodeOne = decodeHeld(decode)
  /** Inserts an event in order. Events are nearly in order already, so the search starts at the end. */
  const insert = (all: Array<Held<Value>>, one: Held<Value>): void => {
    const first = all[0]
    if (all.length >= max && (first === undefined || compare(first, one) > 0)) return
    let at = all.length
    for (let before = all[at - 1]; before !== undefined; before = all[at - 1]) {
      if (compare(before, one) <= 0) break
      at--
    }
    all.splice(at, 0, one)
    if (all.length > max) all.shift()
  }
  return aggregate(`${fingerprint}(${max})`, {
    empty: (): Array<Held<Value>> => [],
    step: (cell, event: Event) => {
      const instant = instantOf(event) ?? ''
      // In a long trail, most events are not among the latest: comparing their time is enough.
      if (isTooEarly(cell, max, instant)) return
      const value = of(event)
      if (value !== undefined) insert(cell, { instant, eventID: event.eventID ?? '', value })
    },
    absorb: (into, from) => {
      for (const one of from) insert(into, one)
    },
    finish: (cell) => cell.map(finish),
    encode: (cell) =>
      cell.map(({ value, ...held }) => encodeHeld({ ...held, value: encode(value) })),
    decode: (json, path) => {
      if (!Array.isArray(json) || json.length > max)
        return refuse(path, `a list of at most ${max}`, json)
      const cell: Array<Held<Value>> = []
      for (let i = 0; i < json.length; i++) {
        const held = decodeOne(json[i], [...path, i])
        if (E.isLeft(held)) return held
        cell.push(held.right)
      }
      return E.right(cell.sort(compare))
    }
  })
}
