/**
 * The latest events.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../event/MediaEvent.js'
import { type Aggregate, fingerprintOf, quote } from './Aggregate.js'
import type { Timed } from './instant.js'
import { stringOf } from './json.js'
import { type EventValue, latestOf } from './latestOf.js'
import { compareTexts, type Moment, momentOf } from './Moment.js'

/**
 * What the function returns for the `k` latest events, in the order in which they happened: a history of limited
 * length. Ties break by `eventID`, then by the string. Events for which the function returns undefined are ignored.
 * Events without a valid time come before all others.
 *
 * @category parts
 * @since 0.1.0
 */
export function latest<Event extends Timed = MediaEvent>(
  name: string,
  k: number,
  textOf: (event: Event) => string | undefined
): Aggregate<Event, ReadonlyArray<Moment>> {
  const selected: EventValue<Event, string> = {
    of: textOf,
    compare: compareTexts,
    encode: (value) => value,
    decode: stringOf
  }
  return latestOf(fingerprintOf('latest', quote(name)), k, selected, momentOf)
}
