/**
 * An aggregate over parts of an event, if it has several, such as its notes.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../event/MediaEvent.js'
import { type Aggregate, aggregate, fingerprintOf, quote } from './Aggregate.js'

/**
 * Aggregates each part of an event: `each('notes', notes, groupBy('tag', (note) => note._tag, count))`.
 *
 * @category composition
 * @since 0.1.0
 */
export const each = <Part, Result, Event = MediaEvent>(
  name: string,
  partsOf: (event: Event) => Iterable<Part>,
  of: Aggregate<Part, Result>
): Aggregate<Event, Result> => {
  const inner = of['~fold']
  return aggregate(fingerprintOf('each', quote(name), of.fingerprint), {
    ...inner,
    step: (cell, event: Event) => {
      for (const part of partsOf(event)) inner.step(cell, part)
    }
  })
}
