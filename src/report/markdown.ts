/**
 * Reports as Markdown.
 *
 * @module
 * @since 0.1.0
 */
import { rowsOf, shown } from './cells.js'
import type { RenderOptions } from './scrubTexts.js'
import type { Table, TableCell } from './Table.js'

/** All that has a meaning inside of a line; as an entity it has none. A dot has one after `www`, a colon after a scheme. */
const markup = /[&<>|\\`*_[\](){}!~@#$^]|(?<=www)\.|(?<=https?|ftp|mailto|xmpp):/gi

const entity = (character: string): string => `&#${character.charCodeAt(0)};`

const escaped = (cell: TableCell, options: RenderOptions): string =>
  shown(cell, options).replace(markup, entity)

const line = (cells: ReadonlyArray<string>): string => `| ${cells.join(' | ')} |\n`

const one = (table: Table, options: RenderOptions): string => {
  const { title, columns } = table
  const rows = rowsOf(table)
  const heading = `## ${escaped(title, options)}\n\n`
  if (rows.length === 0) return `${heading}None.\n`
  // A column of numbers is read from the right.
  const rulers = columns.map((_, i) => (typeof rows[0]?.[i] === 'string' ? '---' : '---:'))
  return [
    heading,
    line(columns.map((column) => escaped(column, options))),
    line(rulers),
    ...rows.map((row) => line(row.map((cell) => escaped(cell, options))))
  ].join('')
}

/**
 * Tables as Markdown, one after the other, each under its title. No text of a record is markup, HTML or a link in it.
 *
 * @category renderers
 * @since 0.1.0
 */
export const markdown = (tables: Iterable<Table>, options: RenderOptions = {}): string =>
  Array.from(tables, (table) => one(table, options)).join('\n')
