/**
 * An aggregate over what events hold several of.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../event/MediaEvent.js'
import { type Aggregate, aggregate, fingerprintOf, quote } from './Aggregate.js'

/**
 * Looks at each of several things that an event holds: `each('notes', notes, groupBy('tag', (note) => note._tag, count))`.
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
