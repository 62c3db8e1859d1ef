/**
 * The rows of a table, ready for output.
 *
 * @module
 * @since 0.1.0
 */
import { scrubText } from '../payload/scrubText.js'
import { printable } from './printable.js'
import type { RenderOptions } from './scrubTexts.js'
import type { Table, TableCell } from './Table.js'

/** @internal The text of a cell, ready to be shown. */
export const shown = (cell: TableCell, { unscrubbed = false }: RenderOptions): string => {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell)
  return printable(unscrubbed ? cell : scrubText(cell))
}

/** @internal Each row, with exactly one cell for each column. */
export const rowsOf = ({ columns, rows }: Table): ReadonlyArray<ReadonlyArray<TableCell>> =>
  Array.from(rows, (row) => columns.map((_, i) => row[i]))
