/**
 * Times of events as texts that sort.
 *
 * @module
 * @since 0.1.0
 */
import { isTimestamp, timestampOf } from '../payload/timestamp.js'

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

/** @internal ISO 8601 in UTC without its `Z`, so that `…05` sorts before `…05.5`; undefined where it is no time. */
export const instantOf = ({ eventTime }: Timed): string | undefined =>
  isTimestamp(eventTime) ? eventTime.slice(0, -1) : timestampOf(eventTime)?.iso.slice(0, -1)

/** @internal */
export const isInstant = (text: string): boolean => isTimestamp(`${text}Z`)
