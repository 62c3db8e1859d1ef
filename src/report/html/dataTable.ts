/**
 * Tables as HTML: everything that a chart shows, and more, as text.
 *
 * @module
 * @since 0.1.0
 */
import { rowsOf, shown } from '../cells.js'
import type { RenderOptions } from '../scrubTexts.js'
import type { Table, TableCell } from '../Table.js'
import { h, type Markup } from './Markup.js'
import { counted } from './words.js'

const isNumber = (cell: TableCell): boolean => typeof cell === 'number' || typeof cell === 'bigint'

/** Longer text is wrapped. */
const longest = 60

/** @internal A table that scrolls by itself, collapsed unless it is to be open. */
export const dataTable = (
  table: Table,
  options: RenderOptions,
  isOpen: boolean = false
): Markup => {
  const rows = rowsOf(table)
  const title = shown(table.title, options)
  const numeric = table.columns.map((_, i) => isNumber(rows[0]?.[i]))
  const classOf = (i: number): string | undefined => (numeric[i] === true ? 'number' : undefined)
  const head = table.columns.map((column, i) =>
    h('th', { scope: 'col', class: classOf(i) }, shown(column, options))
  )
  const body = rows.map((row) =>
    h(
      'tr',
      {},
      row.map((cell, i) => {
        const text = shown(cell, options)
        return h('td', { class: text.length > longest ? 'long' : classOf(i) }, text)
      })
    )
  )
  return h(
    'details',
    { open: isOpen ? '' : undefined },
    h('summary', {}, title, ' ', h('span', { class: 'soft' }, counted(rows.length, 'row'))),
    h(
      'div',
      // Focusable, so that it can be scrolled with the keyboard.
      { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': title },
      h('table', {}, h('thead', {}, h('tr', {}, head)), h('tbody', {}, body))
    )
  )
}
