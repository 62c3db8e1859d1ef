/**
 * What a correlation is tested with.
 *
 * @module
 * @since 0.2.0
 */
import type { MediaEvent } from '../event/MediaEvent.js'
import type { CloudTrailRecord } from '../record/CloudTrailRecord.js'
import type { Cases } from './RuleTables.js'

/**
 * Media events and records of other services, in any order.
 *
 * @category model
 * @since 0.2.0
 */
export type Trail = ReadonlyArray<MediaEvent | CloudTrailRecord>

/**
 * The tables of a correlation, of which none may be forgotten.
 *
 * @category model
 * @since 0.2.0
 */
export interface CorrelationTables {
  /** Trails in which it finds what it looks for. */
  readonly finding: Cases<Trail>
  /** Trails that it looks at, and finds in order. */
  readonly pass: Cases<Trail>
  /** Trails of which it selects nothing, such as calls that were denied. */
  readonly ignored: Cases<Trail>
}
