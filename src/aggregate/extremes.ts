/**
 * The smallest and the largest number.
 *
 * @module
 * @since 0.1.0
 */
import * as E from '../core/either.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { type Aggregate, aggregate, fingerprintOf, quote } from './Aggregate.js'
import { refuse } from './json.js'

const extreme = <Event>(
  fingerprint: string,
  isBetter: (a: number, b: number) => boolean,
  numberOf: (event: Event) => number | undefined
): Aggregate<Event, number | undefined> => {
  interface Best {
    value: number | undefined
  }
  const offer = (cell: Best, value: number | undefined): void => {
    if (value === undefined || !Number.isFinite(value)) return
    // JSON has one zero only, so -0 becomes 0 at once.
    if (cell.value === undefined || isBetter(value, cell.value)) cell.value = value + 0
  }
  return aggregate(fingerprint, {
    empty: (): Best => ({ value: undefined }),
    step: (cell, event) => offer(cell, numberOf(event)),
    absorb: (into, from) => offer(into, from.value),
    finish: ({ value }) => value,
    encode: ({ value }) => value ?? null,
    decode: (json, path) =>
      json === null || (typeof json === 'number' && Number.isFinite(json))
        ? E.right({ value: json === null ? undefined : json + 0 })
        : refuse(path, 'a finite number or null', json)
  })
}

/**
 * The smallest number; undefined if there is none. Numbers that are not finite are ignored.
 *
 * @category parts
 * @since 0.1.0
 */
export const min = <Event = MediaEvent>(
  name: string,
  numberOf: (event: Event) => number | undefined
): Aggregate<Event, number | undefined> =>
  extreme(fingerprintOf('min', quote(name)), (a, b) => a < b, numberOf)

/**
 * The largest number; undefined if there is none. Numbers that are not finite are ignored.
 *
 * @category parts
 * @since 0.1.0
 */
export const max = <Event = MediaEvent>(
  name: string,
  numberOf: (event: Event) => number | undefined
): Aggregate<Event, number | undefined> =>
  extreme(fingerprintOf('max', quote(name)), (a, b) => a > b, numberOf)
