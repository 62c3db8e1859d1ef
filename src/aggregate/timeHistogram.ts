/**
 * An aggregate for each minute, hour or day.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../event/MediaEvent.js'
import { type Aggregate, fingerprintOf } from './Aggregate.js'
import { groups } from './groupBy.js'
import { instantOf, type Timed } from './instant.js'

/**
 * How wide the bins of a histogram are.
 *
 * @category model
 * @since 0.1.0
 */
export type TimeUnit = 'minute' | 'hour' | 'day'

/** How much of `2026-01-02T03:04:05` tells the bin, and what is missing from its first moment. */
const bins: { readonly [unit in TimeUnit]: readonly [length: number, rest: string] } = {
  minute: [16, ':00Z'],
  hour: [13, ':00:00Z'],
  day: [10, 'T00:00:00Z']
}

/**
 * An aggregate for each minute, hour or day in UTC in which something happened, by the bin's first moment,
 * `2026-01-02T03:00:00Z`, in the order of time. Events without a time that can be told are under `unknown`, the last.
 *
 * @category composition
 * @since 0.1.0
 */
export const timeHistogram = <Result, Event extends Timed = MediaEvent>(
  unit: TimeUnit,
  each: Aggregate<Event, Result>
): Aggregate<Event, ReadonlyMap<string, Result>> => {
  const [length, rest] = bins[unit]
  return groups<Event, Result, string>(
    fingerprintOf('timeHistogram', unit, each.fingerprint),
    (event) => instantOf(event)?.slice(0, length) ?? 'unknown',
    each,
    (key) => (key === 'unknown' ? key : `${key}${rest}`)
  )
}
