/**
 * The test tables of a correlation.
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
 * The test tables of a correlation; all are required.
 *
 * @category model
 * @since 0.2.0
 */
export interface CorrelationTables {
  /** Trails with a finding. */
  readonly finding: Cases<Trail>
  /** Trails that the correlation judges, without a finding. */
  readonly pass: Cases<Trail>
  /** Trails in which the correlation selects nothing, such as denied calls. */
  readonly ignored: Cases<Trail>
}
