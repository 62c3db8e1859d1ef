/**
 * A report: an aggregate, and the tables that its result makes.
 *
 * @module
 * @since 0.1.0
 */
import type { Aggregate } from '../aggregate/Aggregate.js'
import { map } from '../aggregate/instances.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { scrubTexts } from './scrubTexts.js'
import type { Table } from './Table.js'

/**
 * A report as a value: run its aggregate, and pass the result to `tables`.
 *
 * @category model
 * @since 0.1.0
 */
export interface Report<in Event, in out Result> {
  /** One word, for files and commands. */
  readonly name: string
  /** Its result is scrubbed, best effort. Its states are not: do not show them. */
  readonly aggregate: Aggregate<Event, Result>
  /** The same without scrubbing. States of both combine. */
  readonly unscrubbed: Aggregate<Event, Result>
  /** The result as one or more tables, for any renderer. */
  readonly tables: (result: Result) => ReadonlyArray<Table>
}

/**
 * Creates your own report. The result of the aggregate is scrubbed, unless it is read as `unscrubbed`.
 *
 * @example
 * {@includeCode ../../docs/examples/reports.test.ts#own-report}
 *
 * @category constructors
 * @since 0.1.0
 */
export const report = <Result, Event = MediaEvent>(
  name: string,
  aggregate: Aggregate<Event, Result>,
  tables: (result: Result) => ReadonlyArray<Table>
): Report<Event, Result> => ({
  name,
  aggregate: map<Result, Result>(scrubTexts)(aggregate),
  unscrubbed: aggregate,
  tables
})
