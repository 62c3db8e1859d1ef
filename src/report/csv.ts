/**
 * Reports as CSV.
 *
 * @module
 * @since 0.1.0
 */
import papaparse from 'papaparse'
import { rowsOf, shown } from './cells.js'
import type { RenderOptions } from './scrubTexts.js'
import type { Table } from './Table.js'

/**
 * What a spreadsheet may interpret as a formula, at the start of any line; the pattern of the library stops at the end
 * of the first line.
 */
const formula = /^[\s\p{P}]*[=+\-@\uff0b\uff0d\uff1d\uff20]/u

const written = (table: Table, options: RenderOptions): string => {
  const rows = rowsOf(table).map((row) =>
    row.map((cell) => (typeof cell === 'string' ? shown(cell, options) : cell))
  )
  const header = table.columns.map((column) => shown(column, options))
  return `${papaparse.unparse([header, ...rows], {
    escapeFormulae: formula,
    quotes: (cell) => typeof cell === 'string',
    newline: '\r\n'
  })}\r\n`
}

const isTable = (value: Table | Iterable<Table>): value is Table => 'columns' in value

/**
 * A table as CSV (RFC 4180), with a header. Strings are quoted, so that no other separator splits them, and one that a
 * spreadsheet might run as a formula starts with an apostrophe.
 *
 * @category renderers
 * @since 0.1.0
 */
export function csv(table: Table, options?: RenderOptions): string
/**
 * The table of that key or title as CSV, in any case; undefined where there is none.
 *
 * @example
 * {@includeCode ../../docs/examples/reports.test.ts#csv}
 *
 * @category renderers
 * @since 0.2.0
 */
export function csv(
  tables: Iterable<Table>,
  name: string,
  options?: RenderOptions
): string | undefined
export function csv(
  given: Table | Iterable<Table>,
  first: RenderOptions | string = {},
  options: RenderOptions = {}
): string | undefined {
  if (isTable(given)) return written(given, typeof first === 'string' ? options : first)
  const name = String(first).toLowerCase()
  const found = [...given].find(({ key, title }) =>
    [key, title].some((text) => text?.toLowerCase() === name)
  )
  return found === undefined ? undefined : written(found, options)
}
