/**
 * Tables from results: columns are members of rows, and nested members are flattened.
 *
 * @module
 * @since 0.2.0
 */
import type { Table, TableCell } from './Table.js'

/** The elements of a list or a map: the entries of a map have a `key` and a `value`. */
type ElementOf<A> =
  A extends ReadonlyMap<infer Key, infer Value>
    ? { readonly key: Key; readonly value: Value }
    : A extends ReadonlyArray<infer Element>
      ? Element
      : A

/** Distributes over unions, so that an optional member has the columns of its type. */
type Below<Name extends string, A> = A extends TableCell
  ? Name
  : ElementOf<A> extends infer Element
    ? Element extends TableCell
      ? Name
      : `${Name}.${Column<Element>}`
    : never

/**
 * The possible columns for rows of a type: the names of members, joined by dots if they are nested in objects, lists or
 * maps.
 *
 * @category model
 * @since 0.2.0
 */
export type Column<Row> = Row extends object
  ? { [Name in keyof Row & string]: Below<Name, Row[Name]> }[keyof Row & string]
  : never

/** The cells of one row by column. */
type Cells = ReadonlyMap<string, TableCell>

const isCell = (value: unknown): value is TableCell =>
  value === undefined ||
  typeof value === 'string' ||
  typeof value === 'number' ||
  typeof value === 'bigint'

const joined = (prefix: string, name: string): string =>
  prefix === '' ? name : `${prefix}.${name}`

const elementsOf = (value: object): ReadonlyArray<unknown> | undefined =>
  Array.isArray(value)
    ? value
    : value instanceof Map
      ? Array.from(value, ([key, inner]) => ({ key, value: inner }))
      : undefined

const crossed = (rows: ReadonlyArray<Cells>, others: ReadonlyArray<Cells>): ReadonlyArray<Cells> =>
  rows.flatMap((row) => others.map((other) => new Map([...row, ...other])))

/**
 * One row for each element of a list, repeating the members beside the list. A list without a selected column is
 * ignored.
 */
const flattened = (
  value: unknown,
  prefix: string,
  isWanted: (prefix: string) => boolean
): ReadonlyArray<Cells> => {
  if (isCell(value)) return [new Map([[prefix, value]])]
  if (typeof value !== 'object' || value === null) return [new Map([[prefix, String(value)]])]
  const elements = elementsOf(value)
  if (elements !== undefined) return elements.flatMap((each) => flattened(each, prefix, isWanted))
  return Object.entries(value)
    .map(([name, inner]) => [joined(prefix, name), inner] as const)
    .filter(([name]) => isWanted(name))
    .map(([name, inner]) => flattened(inner, name, isWanted))
    .reduce(crossed, [new Map()])
}

/** The last part of a column's name, if no other column has the same. */
const headings = (columns: ReadonlyArray<string>): ReadonlyArray<string> => {
  const short = columns.map((column) => column.slice(column.lastIndexOf('.') + 1))
  return columns.map((column, i) => {
    const name = short[i] ?? column
    return short.indexOf(name) === short.lastIndexOf(name) ? name : column
  })
}

const titled = (key: string): string => `${key.charAt(0).toUpperCase()}${key.slice(1)}`

const isList = <A>(columns: object): columns is ReadonlyArray<A> => Array.isArray(columns)

/**
 * A table from rows. Its columns are members of the rows, checked by the compiler; `times.first` is a member of a
 * member. A column inside a list or a map gives one row for each element. Headings are the last parts of the columns,
 * or the keys of an object: `{ day: 'days.key' }`. Without columns, the table has all members of the rows.
 *
 * @example
 * {@includeCode ../../docs/examples/reports.test.ts#stops}
 *
 * @category constructors
 * @since 0.2.0
 */
export function tableOf<Row extends object>(
  key: string,
  rows: ReadonlyArray<Row>,
  columns?: ReadonlyArray<Column<Row>> | { readonly [heading: string]: Column<Row> },
  title: string = titled(key)
): Table {
  const wanted: ReadonlyArray<string> | undefined =
    columns === undefined || isList<string>(columns) ? columns : Object.values(columns)
  const isWanted = (name: string): boolean =>
    wanted === undefined ||
    wanted.some((column) => column === name || column.startsWith(`${name}.`))
  const cells = rows.flatMap((row) => flattened(row, '', isWanted))
  const names = wanted ?? [...new Set(cells.flatMap((row) => [...row.keys()]))]
  return {
    key,
    title,
    columns: columns === undefined || isList(columns) ? headings(names) : Object.keys(columns),
    rows: cells.map((row) => names.map((name) => row.get(name)))
  }
}
