/**
 * Times of events as sortable text.
 *
 * @module
 * @since 0.1.0
 */
import { isTimestamp } from '../payload/isoTime.js'
import { timestampOf } from '../payload/timestamp.js'

/**
 * Any value with a time and an id, such as a CloudTrail record.
 *
 * @category model
 * @since 0.1.0
 */
export interface Timed {
  readonly eventTime: string
  readonly eventID?: string
}

/** Insignificant digits of a fraction: `.000`, and the last zero of `.50`. */
const zeros = /\.?0{1,9}$/

const withoutZone = (iso: string): string => {
  const clock = iso.slice(0, -1)
  return clock.length > 19 ? clock.replace(zeros, '') : clock
}

/**
 * @internal ISO 8601 in UTC without its `Z`, so that `…05` sorts before `…05.5`, and equal times are equal strings;
 * undefined if it is not a time.
 */
export const instantOf = ({ eventTime }: Timed): string | undefined => {
  if (isTimestamp(eventTime)) return withoutZone(eventTime)
  const time = timestampOf(eventTime)
  return time === undefined ? undefined : withoutZone(time.iso)
}

/** @internal */
export const isInstant = (text: string): boolean =>
  isTimestamp(`${text}Z`) && withoutZone(`${text}Z`) === text
