/**
 * Reports as Markdown.
 *
 * @module
 * @since 0.1.0
 */
import { rowsOf, shown } from './cells.js'
import { inlineCode } from './inlineCode.js'
import type { RenderOptions } from './scrubTexts.js'
import type { Table, TableCell } from './Table.js'

/** What may have a meaning in a heading: markup, and what becomes a link or an image. */
const risky = /[`|&<>\\*_[\]{}!~@#$^:]|\w-\d|[0-9a-f]{7}|www\./i

/** Titles and columns are mostly our own, and read better without code marks. */
const named = (text: string, options: RenderOptions): string => {
  const name = shown(text, options)
  return risky.test(name) ? inlineCode(name) : name
}

/** GitHub links a long number as if it were the hash of a commit. */
const hash = /\d{7}/

const celled = (cell: TableCell, options: RenderOptions): string => {
  const text = shown(cell, options)
  return typeof cell === 'string' || hash.test(text) ? inlineCode(text) : text
}

const line = (cells: ReadonlyArray<string>): string => `| ${cells.join(' | ')} |\n`

const one = (table: Table, options: RenderOptions): string => {
  const { title, columns, whenEmpty = 'None.' } = table
  const rows = rowsOf(table)
  const heading = `## ${named(title, options)}\n\n`
  if (rows.length === 0) return `${heading}${named(whenEmpty, options)}\n`
  // Columns of numbers are aligned to the right.
  const rulers = columns.map((_, i) => (typeof rows[0]?.[i] === 'string' ? '---' : '---:'))
  return [
    heading,
    line(columns.map((column) => named(column, options))),
    line(rulers),
    ...rows.map((row) => line(row.map((cell) => celled(cell, options))))
  ].join('')
}

/**
 * Tables as Markdown, one after the other, each under its title. Text of records is marked as code: none is markup,
 * HTML or a link, and each can be copied.
 *
 * @example
 * {@includeCode ../../docs/examples/readme.test.ts#report}
 *
 * @category renderers
 * @since 0.1.0
 */
export const markdown = (tables: Iterable<Table>, options: RenderOptions = {}): string =>
  Array.from(tables, (table) => one(table, options)).join('\n')
