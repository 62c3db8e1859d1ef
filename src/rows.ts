/**
 * Events as rows of a table: a stable list of columns, for Parquet, DuckDB and Athena.
 *
 * @module
 * @since 0.2.0
 */
export { columns, type RowColumn, type RowColumnType } from './rows/columns.js'
export type { EventRow } from './rows/EventRow.js'
export { toRow } from './rows/toRow.js'
