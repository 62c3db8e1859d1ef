/**
 * Rows: from GetQueryResults of CloudTrail Lake, from GetQueryResults of Athena, and rows that are already objects.
 *
 * @module
 * @since 0.1.0
 */
import { isObject } from '../core/Json.js'
import type { Path } from '../core/Path.js'
import { type Column, partsOfRow } from './columns.js'
import { mapElements } from './elements.js'
import type { Part, Recogniser } from './Layer.js'

const columnsOf = (at: Path, row: unknown): ReadonlyArray<Column> =>
  isObject(row)
    ? Object.entries(row).map(([name, value]) => ({ name, value, at: [...at, name] }))
    : []

/** A row of Lake is a list of objects with one column each. */
const lakeRow = (row: unknown, index: number): ReadonlyArray<Part> => {
  const at = ['QueryResultRows', index]
  return Array.isArray(row)
    ? partsOfRow(at, mapElements(row, (cell, place) => columnsOf([...at, place], cell)).flat())
    : [{ _tag: 'Record', at, record: row }]
}

/** @internal */
export const lakeResults: Recogniser = ({ QueryResultRows: rows }) =>
  Array.isArray(rows)
    ? { form: 'QueryResults', parts: mapElements(rows, lakeRow).flat() }
    : undefined

/** The cells of an Athena row, without column names. */
const cellsOf = (row: unknown): ReadonlyArray<unknown> | undefined =>
  isObject(row) && Array.isArray(row['Data']) ? row['Data'] : undefined

const textIn = (cell: unknown): unknown => (isObject(cell) ? cell['VarCharValue'] : undefined)

const columnsIn = (metadata: unknown): ReadonlyArray<unknown> | undefined =>
  isObject(metadata) && Array.isArray(metadata['ColumnInfo']) ? metadata['ColumnInfo'] : undefined

const nameIn = (column: unknown): unknown => (isObject(column) ? column['Name'] : undefined)

const athenaRow = (
  nameAt: (index: number) => unknown,
  row: unknown,
  at: Path
): ReadonlyArray<Part> => {
  const cells = cellsOf(row)
  return cells === undefined
    ? [{ _tag: 'Record', at, record: row }]
    : partsOfRow(
        at,
        mapElements(cells, (cell, index) => ({
          name: String(nameAt(index)),
          value: textIn(cell),
          at: [...at, 'Data', index, 'VarCharValue']
        }))
      )
}

/** @internal The first page starts with a row of column names. */
export const athenaResults: Recogniser = ({ ResultSet: results }) => {
  if (!isObject(results) || !Array.isArray(results['Rows'])) return undefined
  const rows: ReadonlyArray<unknown> = results['Rows']
  const first = cellsOf(rows[0])
  const columns = columnsIn(results['ResultSetMetadata'])
  const nameAt = (index: number): unknown =>
    columns === undefined ? textIn(first?.[index]) : nameIn(columns[index])
  const isHeader =
    first !== undefined &&
    (columns === undefined || columns.length === first.length) &&
    mapElements(first, (cell, index) => textIn(cell) === nameAt(index)).every(Boolean)
  return {
    form: 'QueryResults',
    parts: mapElements(rows, (row, index) =>
      isHeader && index === 0 ? [] : athenaRow(nameAt, row, ['ResultSet', 'Rows', index])
    ).flat()
  }
}

/** @internal */
export const rowObject: Recogniser = (row) =>
  'eventsource' in row || 'eventjson' in row
    ? { form: 'QueryResults', parts: partsOfRow([], columnsOf([], row)) }
    : undefined
