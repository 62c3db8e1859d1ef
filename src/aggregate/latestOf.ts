/**
 * The latest events, with any value kept for each.
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

/** @internal What is kept of an event, how it is ordered, and its JSON. */
export interface Kept<Event, Value> {
  readonly keptOf: (event: Event) => Value | undefined
  readonly order: (a: Value, b: Value) => number
  readonly encode: (value: Value) => Json
  readonly decode: (json: unknown, path: Path) => E.Either<DecodeIssue, Value>
}

const hasNoRoomFor = (
  held: ReadonlyArray<Held<unknown>>,
  most: number,
  instant: string
): boolean => {
  const first = held[0]
  return held.length >= most && (first === undefined || first.instant > instant)
}

/** @internal */
export const latestOf = <Event extends Timed, Value, Result>(
  fingerprint: string,
  k: number,
  { keptOf, order, encode, decode }: Kept<Event, Value>,
  finish: (held: Held<Value>) => Result
): Aggregate<Event, ReadonlyArray<Result>> => {
  const most = k >= 0 ? Math.floor(k) : 0
  const compare = compareBy(order)
  const decodeOne = decodeHeld(decode)
  /** Inserts an event in order. Events are nearly in order already, so the search starts at the end. */
  const insert = (all: Array<Held<Value>>, one: Held<Value>): void => {
    const first = all[0]
    if (all.length >= most && (first === undefined || compare(first, one) > 0)) return
    let at = all.length
    for (let before = all[at - 1]; before !== undefined; before = all[at - 1]) {
      if (compare(before, one) <= 0) break
      at--
    }
    all.splice(at, 0, one)
    if (all.length > most) all.shift()
  }
  return aggregate(`${fingerprint}(${most})`, {
    empty: (): Array<Held<Value>> => [],
    step: (cell, event: Event) => {
      const instant = instantOf(event) ?? ''
      // In a long trail, most events are not among the latest: comparing their time is enough.
      if (hasNoRoomFor(cell, most, instant)) return
      const value = keptOf(event)
      if (value !== undefined) insert(cell, { instant, eventID: event.eventID ?? '', value })
    },
    absorb: (into, from) => {
      for (const one of from) insert(into, one)
    },
    finish: (cell) => cell.map(finish),
    encode: (cell) =>
      cell.map(({ value, ...held }) => encodeHeld({ ...held, value: encode(value) })),
    decode: (json, path) => {
      if (!Array.isArray(json) || json.length > most)
        return refuse(path, `a list of at most ${most}`, json)
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
