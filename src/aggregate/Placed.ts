/**
 * Events with their places.
 *
 * @module
 * @since 0.2.0
 */
import type { CloudTrailRecord } from '../record/CloudTrailRecord.js'

/**
 * Where a record was read: the `place` that reading gives, or any name and number of your own.
 *
 * @category model
 * @since 0.1.0
 */
export interface RecordPlace {
  /** For example the name of a file. */
  readonly source: string
  /** The index of the record in the source, from 0. */
  readonly index: number
}

/**
 * An event and its place, for aggregates that report places, such as the findings of an audit.
 *
 * @category model
 * @since 0.2.0
 */
export interface Placed<out Event> {
  readonly event: Event
  readonly place?: RecordPlace
}

/**
 * A record of a service that is not a media service, and its place.
 *
 * @category model
 * @since 0.2.0
 */
export interface PlacedRecord {
  readonly record: CloudTrailRecord
  readonly place?: RecordPlace
}
