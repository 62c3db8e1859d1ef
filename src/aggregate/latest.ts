/**
 * The latest events.
 *
 * @module
 * @since 0.1.0
 */
import * as E from '../core/either.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { type Aggregate, aggregate, fingerprintOf, quote } from './Aggregate.js'
import { instantOf, type Timed } from './instant.js'
import { refuse } from './json.js'
import { compare, decodeHeld, encodeHeld, type Held, type Moment, momentOf } from './Moment.js'

const hasNoRoomFor = (held: ReadonlyArray<Held>, most: number, instant: string): boolean => {
  const first = held[0]
  return held.length >= most && (first === undefined || first.instant > instant)
}

/** Puts a moment in its place; events nearly come in order, so that is looked for from the end. */
const insert = (held: Array<Held>, most: number, moment: Held): void => {
  const first = held[0]
  if (held.length >= most && (first === undefined || compare(first, moment) > 0)) return
  let at = held.length
  for (let before = held[at - 1]; before !== undefined; before = held[at - 1]) {
    if (compare(before, moment) <= 0) break
    at--
  }
  held.splice(at, 0, moment)
  if (held.length > most) held.shift()
}

/**
 * What the `k` latest events say, in the order in which they happened: a history with a stated limit. Ties break by
 * `eventID`, then by what is said; undefined says nothing. An event whose time cannot be read comes before all others.
 *
 * @category parts
 * @since 0.1.0
 */
export const latest = <Event extends Timed = MediaEvent>(
  name: string,
  k: number,
  textOf: (event: Event) => string | undefined
): Aggregate<Event, ReadonlyArray<Moment>> => {
  const most = k >= 0 ? Math.floor(k) : 0
  return aggregate(fingerprintOf('latest', quote(name), String(most)), {
    empty: (): Array<Held> => [],
    step: (cell, event) => {
      const instant = instantOf(event) ?? ''
      // Most events of a long trail are not among the latest, which their time alone tells.
      if (hasNoRoomFor(cell, most, instant)) return
      const value = textOf(event)
      if (value !== undefined) insert(cell, most, { instant, eventID: event.eventID ?? '', value })
    },
    absorb: (into, from) => {
      for (const moment of from) insert(into, most, moment)
    },
    finish: (cell) => cell.map(momentOf),
    encode: (cell) => cell.map(encodeHeld),
    decode: (json, path) => {
      if (!Array.isArray(json) || json.length > most)
        return refuse(path, `a list of at most ${most}`, json)
      const cell: Array<Held> = []
      for (let i = 0; i < json.length; i++) {
        const held = decodeHeld(json[i], [...path, i])
        if (E.isLeft(held)) return held
        cell.push(held.right)
      }
      return E.right(cell.sort(compare))
    }
  })
}
