/**
 * Events one after another.
 *
 * @module
 * @since 0.2.0
 */
import { type Duration, millisecondsIn } from '../audit/correlation/Duration.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import type { CloudTrailRecord } from '../record/CloudTrailRecord.js'

const start = Date.UTC(2026, 0, 2, 3, 4, 5)

/**
 * The same events, with their times this far apart, and with distinct ids: `spaced('30s', first, second, third)`.
 *
 * @category builders
 * @since 0.2.0
 */
export function spaced<Events extends ReadonlyArray<MediaEvent | CloudTrailRecord>>(
  apart: Duration,
  ...events: Events
): ReadonlyArray<Events[number]> {
  const step = millisecondsIn(apart) ?? 0
  return events.map((event, i) => ({
    ...event,
    eventTime: `${new Date(start + i * step).toISOString().slice(0, 19)}Z`,
    eventID: `0987dcba-09fe-87dc-65ba-${String(i).padStart(12, '0')}`
  }))
}
