/**
 * Built-in reports, your own reports, and their output as JSON, JSON lines, CSV and Markdown.
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
export { type CallError, type Errors, errors } from './report/Errors.js'
export { type Jobs, jobs, type SubmittedJobs } from './report/Jobs.js'
export { json, jsonLines } from './report/json.js'
export { markdown } from './report/markdown.js'
export { type Newcomers, newcomers, type Seen } from './report/Newcomers.js'
export { mostPurchases, type Purchase, type Purchases, purchases } from './report/Purchases.js'
export {
  changesBefore,
  type RecentChange,
  type RecentChanges,
  recentChanges
} from './report/RecentChanges.js'
export { type Report, report } from './report/Report.js'
export { type Running, running, type Started } from './report/Running.js'
export type { RenderOptions } from './report/scrubTexts.js'
export type { Table, TableCell } from './report/Table.js'
export { type Column, tableOf } from './report/tableOf.js'
export { tally } from './report/tallyReport.js'
export { type Gap, type Withheld, withheld } from './report/Withheld.js'
