/**
 * Tables for terminals, in columns that fit.
 *
 * @module
 * @since 0.2.0
 */
import { rowsOf, shown } from '../report/cells.js'
import type { RenderOptions } from '../report/scrubTexts.js'
import type { Table, TableCell } from '../report/Table.js'
import { type Cell, type Column, inColumns } from './columns.js'
import { type Line, type Span, span } from './Span.js'
import { widthOf } from './shorten.js'
import { paragraph } from './words.js'

/** Columns for programs: the resource is named next to its key. */
const forPrograms: ReadonlySet<string> = new Set(['key', 'index'])

const isTime = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text)

const isId = (column: string): boolean => column === 'eventID'

/** As short as possible without ambiguity: date and time in UTC, and the start of an id. */
const textOf = (column: string, cell: TableCell, options: RenderOptions): string => {
  const text = shown(cell, options)
  if (isId(column)) return text.slice(0, 8)
  return isTime(text) ? text.slice(0, 16).replace('T', ' ') : text
}

interface Named {
  readonly name: string
  readonly texts: ReadonlyArray<string>
  readonly isNumber: boolean
}

const columnsOf = (table: Table, options: RenderOptions): ReadonlyArray<Named> => {
  const rows = rowsOf(table)
  return table.columns.map((name, i) => ({
    name: shown(name, options),
    texts: rows.map((row) => textOf(name, row[i], options)),
    isNumber: rows.some((row) => typeof row[i] === 'number' || typeof row[i] === 'bigint')
  }))
}

/** Whether several rows all have the same value. */
const isConstant = ({ texts, isNumber }: Named): boolean =>
  !isNumber && texts.length > 1 && new Set(texts).size === 1

/** Times and ids cannot be cut. */
const leastOfText = (text: string): number =>
  /^(\d{4}-)?\d\d-\d\d \d\d:\d\d$/.test(text) ? text.length : 0

const leastOf = ({ texts, name }: Named): Column => ({
  least: Math.max(Math.min(8, name.length), ...texts.slice(0, 1).map(leastOfText))
})

const heading = (
  { title }: Table,
  common: ReadonlyArray<Named>,
  width: number
): ReadonlyArray<Line> => {
  const all = common.map(({ name, texts: [text = ''] }) => `${name} ${text}`)
  return [
    [span(title, 'bold')],
    ...(all.length === 0
      ? []
      : paragraph(`All: ${all.join(', ')}`, width).map((line) => [span(line, 'soft')]))
  ]
}

const shortTime = /^(\d{4})-(\d\d-\d\d \d\d:\d\d)$/

/** The year of all times, if it is the same. */
const yearOf = (columns: ReadonlyArray<Named>): string | undefined => {
  const years = new Set(
    columns.flatMap(({ texts }) => texts.flatMap((text) => shortTime.exec(text)?.[1] ?? []))
  )
  return years.size === 1 ? [...years][0] : undefined
}

const withoutYear = (columns: ReadonlyArray<Named>): ReadonlyArray<Named> =>
  columns.map((column) => ({
    ...column,
    texts: column.texts.map((text) => shortTime.exec(text)?.[2] ?? text)
  }))

/** The columns that a narrow screen omits, in this order. */
const dispensable = ['eventID', 'address'] as const

const widthOfAll = (columns: ReadonlyArray<Named>): number =>
  columns.reduce(
    (sum, { name, texts }) =>
      sum + 1 + Math.max(widthOf(name), ...texts.slice(0, 1000).map(widthOf)),
    -1
  )

/** Omits columns until the others fit; returns those first, and the names of the omitted ones second. */
const fitting = (
  columns: ReadonlyArray<Named>,
  width: number
): readonly [ReadonlyArray<Named>, ReadonlyArray<string>] => {
  let kept = columns
  const left: Array<string> = []
  for (const name of dispensable) {
    if (width >= 100 || widthOfAll(kept) <= width) break
    if (kept.some((column) => column.name === name)) left.push(name)
    kept = kept.filter((column) => column.name !== name)
  }
  return [kept, left]
}

/** The number in `channel 1234567`: the operation implies the rest. */
const briefOf = (column: string, text: string): string =>
  column === 'resource' ? text.slice(text.indexOf(' ') + 1) : text

const linesOf = (table: Table, width: number, options: RenderOptions): ReadonlyArray<Line> => {
  const columns = columnsOf(table, options).filter(
    ({ name, texts }) => !forPrograms.has(name) && texts.some((text) => text !== '')
  )
  const common = columns.filter(isConstant)
  const [fit, left] = fitting(
    columns.filter((column) => !isConstant(column)),
    width
  )
  const year = widthOfAll(fit) > width ? yearOf(fit) : undefined
  const own = year === undefined ? fit : withoutYear(fit)
  const above =
    year === undefined ? common : [...common, { name: 'year', texts: [year], isNumber: false }]
  const count = columns[0]?.texts.length ?? 0
  if (count === 0) return [[span(table.title, 'bold')], [span(table.whenEmpty ?? 'None.')], []]
  const cells: ReadonlyArray<ReadonlyArray<Cell>> = [
    own.map(({ name }) => ({ full: name, style: 'soft' })),
    ...Array.from({ length: count }, (_, row) =>
      own.map(({ name, texts }): Cell => {
        const full = texts[row] ?? ''
        return { full, brief: briefOf(name, full) }
      })
    )
  ]
  const layout = own.map((column) => ({ ...leastOf(column), alignRight: column.isNumber }))
  return [
    ...heading(table, above, width),
    ...inColumns(cells, layout, width),
    ...(left.length === 0
      ? []
      : [[span(`A wider screen or another format shows ${left.join(', ')}.`, 'soft')]]),
    []
  ]
}

/** @internal The tables one below the other. Values that are the same in all rows of a table are shown above it. */
export const tableLines = (
  tables: Iterable<Table>,
  width: number,
  options: RenderOptions = {}
): ReadonlyArray<ReadonlyArray<Span>> =>
  Array.from(tables, (table) => linesOf(table, width, options)).flat()
