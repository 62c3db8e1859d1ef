/**
 * Arranges rows in columns that fit a terminal.
 *
 * Law: different cells of a column are shown as different texts, unless the column is loose.
 *
 * @module
 * @since 0.2.0
 */
import type { Line, Style } from './Span.js'
import { shortenAll, type Wording, widthOf } from './shorten.js'

/** @internal */
export interface Cell extends Wording {
  readonly style?: Style | undefined
}

/** @internal */
export interface Column {
  /** Its minimum width. */
  readonly least: number
  /** Whether several full texts may have the same short form. */
  readonly isLoose?: boolean
  /** For numbers. */
  readonly alignRight?: boolean
}

const total = (widths: ReadonlyArray<number>, gap: number): number => {
  const used = widths.filter((width) => width > 0)
  return used.reduce((sum, width) => sum + width, 0) + gap * Math.max(0, used.length - 1)
}

interface Room {
  readonly width: number
  /** The space between two columns. */
  readonly gap: number
}

/** Narrows the column with the most slack, again and again, until all columns fit. */
const squeezed = (
  natural: ReadonlyArray<number>,
  columns: ReadonlyArray<Column>,
  { width, gap }: Room
): ReadonlyArray<number> => {
  const widths = [...natural]
  while (total(widths, gap) > width) {
    let widest = -1
    for (const [i, each] of widths.entries())
      if (each > (columns[i]?.least ?? 0) && each > (widths[widest] ?? -1)) widest = i
    if (widest === -1) return widths
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return widths
}

const cellsAt = (rows: ReadonlyArray<ReadonlyArray<Cell>>, i: number): ReadonlyArray<Cell> =>
  rows.flatMap((row) => row[i] ?? [])

const widest = (texts: Iterable<string>): number => {
  let max = 0
  for (const text of texts) max = Math.max(max, widthOf(text))
  return max
}

const briefWidth = (cells: ReadonlyArray<Cell>, column: Column | undefined): number => {
  const brief = new Set(cells.map((cell) => cell.brief ?? cell.full))
  const full = new Set(cells.map((cell) => cell.full))
  return widest(column?.isLoose === true || brief.size === full.size ? brief : full)
}

/**
 * Full texts if there is room; else short forms, in one column after the other until all fit. Space that remains goes
 * to the last of them.
 */
const naturalWidths = (
  rows: ReadonlyArray<ReadonlyArray<Cell>>,
  columns: ReadonlyArray<Column>,
  { width, gap }: Room
): ReadonlyArray<number> => {
  const full = columns.map((_, i) => widest(cellsAt(rows, i).map((cell) => cell.full)))
  const widths = [...full]
  for (const [i, column] of columns.entries()) {
    if (total(widths, gap) <= width) break
    widths[i] = briefWidth(cellsAt(rows, i), column)
  }
  for (let i = widths.length - 1; i >= 0; i--) {
    const needed = (full[i] ?? 0) - (widths[i] ?? 0)
    if (needed > 0 && total(widths, gap) + needed <= width) widths[i] = full[i] ?? 0
  }
  return widths
}

/**
 * @internal One line for each row. Columns that are empty in all rows are left out. `indent` precedes each line, and
 * counts towards the width. Columns are separated by one space on narrow screens and by two on wide ones.
 */
export const inColumns = (
  rows: ReadonlyArray<ReadonlyArray<Cell>>,
  columns: ReadonlyArray<Column>,
  width: number,
  indent = 0
): ReadonlyArray<Line> => {
  const gap = width < 100 ? 1 : 2
  const room = { width: width - indent, gap }
  const widths = squeezed(naturalWidths(rows, columns, room), columns, room)
  const texts = columns.map((_, i) =>
    shortenAll(cellsAt(rows, i), widths[i] ?? 0, columns[i]?.isLoose)
  )
  const used = widths.flatMap((each, i) => (each > 0 ? [i] : []))
  return rows.map((row) => {
    const last = used.filter((i) => (row[i]?.full ?? '') !== '').at(-1)
    const line = [{ text: ' '.repeat(indent) }]
    for (const i of used) {
      const cell = row[i] ?? { full: '' }
      const text = texts[i]?.get(cell.full) ?? cell.full
      const padding = ' '.repeat(Math.max(0, (widths[i] ?? 0) - widthOf(text)))
      const isRight = columns[i]?.alignRight === true
      if (isRight) line.push({ text: padding })
      line.push({ text, ...(cell.style === undefined ? {} : { style: cell.style }) })
      if (i === last) break
      line.push({ text: `${isRight ? '' : padding}${' '.repeat(gap)}` })
    }
    return line
  })
}
