/**
 * Reports as JSON and JSON lines.
 *
 * @module
 * @since 0.1.0
 */
import { rowsOf } from './cells.js'
import { printableJson } from './printable.js'
import { type RenderOptions, scrubTexts } from './scrubTexts.js'
import type { Table } from './Table.js'

/** Maps are objects, with any name as a key; an integer that no number can hold is a string. */
const plainOf = (_: string, value: unknown): unknown => {
  if (value instanceof Map) return Object.fromEntries(value)
  if (typeof value !== 'bigint') return value
  const n = Number(value)
  return Number.isSafeInteger(n) ? n : value.toString()
}

/**
 * The result of a report as JSON; a map becomes an object. Values are scrubbed but otherwise unchanged: characters that
 * could confuse terminals and readers are JSON escapes.
 *
 * @category renderers
 * @since 0.1.0
 */
export const json = (result: object, { unscrubbed = false }: RenderOptions = {}): string =>
  `${printableJson(JSON.stringify(unscrubbed ? result : scrubTexts(result), plainOf, 2))}\n`

/**
 * A table as JSON lines: one object for each row, with a member for each column.
 *
 * @category renderers
 * @since 0.1.0
 */
export const jsonLines = (table: Table, { unscrubbed = false }: RenderOptions = {}): string =>
  rowsOf(table)
    .map((row) => {
      const line = Object.fromEntries(table.columns.map((column, i) => [column, row[i]]))
      return `${printableJson(JSON.stringify(unscrubbed ? line : scrubTexts(line), plainOf))}\n`
    })
    .join('')
