/**
 * Events with the places that they came from.
 *
 * @module
 * @since 0.2.0
 */
import type { CloudTrailRecord } from '../record/CloudTrailRecord.js'

/**
 * Where a record came from: the `place` of a reading, or any name and number of one's own.
 *
 * @category model
 * @since 0.1.0
 */
export interface RecordPlace {
  /** Such as the name of a file. */
  readonly source: string
  /** Which record of the source, from 0. */
  readonly index: number
}

/**
 * An event and where it came from, for aggregates that report places, such as the findings of an audit.
 *
 * @category model
 * @since 0.2.0
 */
export interface Placed<out Event> {
  readonly event: Event
  readonly place?: RecordPlace
}

/**
 * A record of a service that is not a media service, and where it came from.
 *
 * @category model
 * @since 0.2.0
 */
export interface PlacedRecord {
  readonly record: CloudTrailRecord
  readonly place?: RecordPlace
}
