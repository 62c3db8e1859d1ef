/**
 * The rows of a table as they go out.
 *
 * @module
 * @since 0.1.0
 */
import { scrubText } from '../payload/scrubText.js'
import { printable } from './printable.js'
import type { RenderOptions } from './scrubTexts.js'
import type { Table, TableCell } from './Table.js'

/** @internal The text of a cell, fit to be shown. */
export const shown = (cell: TableCell, { unscrubbed = false }: RenderOptions): string => {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell)
  return printable(unscrubbed ? cell : scrubText(cell))
}

/** @internal Each row with a cell for each column, and no more. */
export const rowsOf = ({ columns, rows }: Table): ReadonlyArray<ReadonlyArray<TableCell>> =>
  Array.from(rows, (row) => columns.map((_, i) => row[i]))
