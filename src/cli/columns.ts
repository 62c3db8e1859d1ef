/**
 * Rows in columns that fit a terminal.
 *
 * Law: two cells of a column that differ are shown as two different texts.
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
  /** What it is never narrower than. */
  readonly least: number
  /** Numbers stand at the right. */
  readonly alignRight?: boolean
}

const gap = 2

const total = (widths: ReadonlyArray<number>): number => {
  const used = widths.filter((width) => width > 0)
  return used.reduce((sum, width) => sum + width, 0) + gap * Math.max(0, used.length - 1)
}

/** Takes a column from the one that has most to give, until all fit. */
const squeezed = (
  natural: ReadonlyArray<number>,
  columns: ReadonlyArray<Column>,
  width: number
): ReadonlyArray<number> => {
  const widths = [...natural]
  while (total(widths) > width) {
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
  let most = 0
  for (const text of texts) most = Math.max(most, widthOf(text))
  return most
}

/** Full texts where there is room; brief ones in the columns that have them where there is none. */
const naturalWidths = (
  rows: ReadonlyArray<ReadonlyArray<Cell>>,
  columns: ReadonlyArray<Column>,
  width: number
): ReadonlyArray<number> => {
  const full = columns.map((_, i) => widest(cellsAt(rows, i).map((cell) => cell.full)))
  if (total(full) <= width) return full
  return columns.map((_, i) => {
    const cells = cellsAt(rows, i)
    const brief = new Set(cells.map((cell) => cell.brief ?? cell.full))
    const isClear = brief.size === new Set(cells.map((cell) => cell.full)).size
    return isClear ? widest(brief) : (full[i] ?? 0)
  })
}

/**
 * @internal A line for each row. A column that is empty in all rows is left out. `indent` is what stands before each, and counts.
 */
export const inColumns = (
  rows: ReadonlyArray<ReadonlyArray<Cell>>,
  columns: ReadonlyArray<Column>,
  width: number,
  indent = 0
): ReadonlyArray<Line> => {
  const room = width - indent
  const widths = squeezed(naturalWidths(rows, columns, room), columns, room)
  const texts = columns.map((_, i) => shortenAll(cellsAt(rows, i), widths[i] ?? 0))
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
