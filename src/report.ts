/**
 * Ready reports, reports of your own, and what writes them: JSON, JSON lines, CSV and Markdown.
 *
 * @module
 * @since 0.1.0
 */
export {
  type Activity,
  activity,
  type HourCalls,
  type OperationCalls
} from './report/Activity.js'
export type { Calls } from './report/Calls.js'
export {
  type Change,
  type Changes,
  changes,
  type History,
  longestHistory
} from './report/Changes.js'
export { csv } from './report/csv.js'
export { type Denial, type Denials, denials } from './report/Denials.js'
export { type Difference, type Drift, drift } from './report/Drift.js'
export { json, jsonLines } from './report/json.js'
export { markdown } from './report/markdown.js'
export { type Report, report } from './report/Report.js'
export type { RenderOptions } from './report/scrubTexts.js'
export type { Table, TableCell } from './report/Table.js'
export { type Column, tableOf } from './report/tableOf.js'
export { tally } from './report/tallyReport.js'
export { type Gap, type Withheld, withheld } from './report/Withheld.js'
