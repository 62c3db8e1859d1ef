/**
 * Times of events as texts that sort.
 *
 * @module
 * @since 0.1.0
 */
import { isTimestamp } from '../payload/isoTime.js'
import { timestampOf } from '../payload/timestamp.js'

/**
 * What has a time and an id: any record of CloudTrail.
 *
 * @category model
 * @since 0.1.0
 */
export interface Timed {
  readonly eventTime: string
  readonly eventID?: string
}

/** What of a fraction says nothing: `.000`, and the zeros of `.50`. */
const zeros = /\.?0{1,9}$/

const withoutZone = (iso: string): string => {
  const clock = iso.slice(0, -1)
  return clock.length > 19 ? clock.replace(zeros, '') : clock
}

/**
 * @internal ISO 8601 in UTC without its `Z`, so that `…05` sorts before `…05.5`, and one moment is one text; undefined where it
 * is not a time.
 */
export const instantOf = ({ eventTime }: Timed): string | undefined => {
  if (isTimestamp(eventTime)) return withoutZone(eventTime)
  const time = timestampOf(eventTime)
  return time === undefined ? undefined : withoutZone(time.iso)
}

/** @internal */
export const isInstant = (text: string): boolean =>
  isTimestamp(`${text}Z`) && withoutZone(`${text}Z`) === text
