/**
 * An aggregate for each group of events.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../event/MediaEvent.js'
import { type Aggregate, aggregate, type Cell, fingerprintOf, quote } from './Aggregate.js'
import { pairs, sorted } from './json.js'

/** @internal An aggregate for each key; `toKey` gives the keys of a state their type back. */
export const groups = <Event, Result, Key extends string>(
  fingerprint: string,
  keyOf: (event: Event) => string | undefined,
  each: Aggregate<Event, Result>,
  toKey: (key: string) => Key
): Aggregate<Event, ReadonlyMap<Key, Result>> => {
  const inner = each['~fold']
  const cellOf = (cells: Map<string, Cell>, key: string): Cell => {
    const known = cells.get(key)
    if (known !== undefined) return known
    const fresh = inner.empty()
    cells.set(key, fresh)
    return fresh
  }
  return aggregate(fingerprint, {
    empty: () => new Map<string, Cell>(),
    step: (cells, event) => {
      const key = keyOf(event)
      if (key !== undefined) inner.step(cellOf(cells, key), event)
    },
    absorb: (into, from) => {
      for (const [key, cell] of from) inner.absorb(cellOf(into, key), cell)
    },
    finish: (cells) =>
      new Map(sorted(cells).map(([key, cell]) => [toKey(key), inner.finish(cell)] as const)),
    encode: (cells) => sorted(cells).map(([key, cell]) => [key, inner.encode(cell)]),
    decode: (json, path) => pairs(json, path, inner.decode)
  })
}

/**
 * An aggregate for each group, by the group's key, in the order of the keys. Literal keys keep their types. An event
 * with an undefined key is in no group.
 *
 * *Gotcha:* the keys of a state that was read from JSON are not checked.
 *
 * @category composition
 * @since 0.1.0
 */
export const groupBy = <Key extends string, Result, Event = MediaEvent>(
  name: string,
  keyOf: (event: Event) => Key | undefined,
  each: Aggregate<Event, Result>
): Aggregate<Event, ReadonlyMap<Key, Result>> =>
  groups(
    fingerprintOf('groupBy', quote(name), each.fingerprint),
    keyOf,
    each,
    // Every key in a cell came from `keyOf`.
    (key) => key as Key
  )
