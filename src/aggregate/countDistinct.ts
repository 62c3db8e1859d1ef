/**
 * The number of distinct strings.
 *
 * @module
 * @since 0.1.0
 */
import * as E from '../core/either.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { type Aggregate, aggregate, fingerprintOf, quote } from './Aggregate.js'
import { refuse } from './json.js'

/**
 * The exact number of distinct strings. All of them are kept, so memory grows with their number. Undefined is not
 * counted.
 *
 * @category parts
 * @since 0.1.0
 */
export const countDistinct = <Event = MediaEvent>(
  name: string,
  textOf: (event: Event) => string | undefined
): Aggregate<Event, number> =>
  aggregate(fingerprintOf('countDistinct', quote(name)), {
    empty: () => new Set<string>(),
    step: (cell, event) => {
      const text = textOf(event)
      if (text !== undefined) cell.add(text)
    },
    absorb: (into, from) => {
      for (const text of from) into.add(text)
    },
    finish: (cell) => cell.size,
    encode: (cell) => [...cell].sort(),
    decode: (json, path) =>
      Array.isArray(json) && json.every((text): text is string => typeof text === 'string')
        ? E.right(new Set(json))
        : refuse(path, 'a list of texts', json)
  })
