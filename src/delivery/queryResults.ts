/**
 * Rows: of GetQueryResults of CloudTrail Lake, of GetQueryResults of Athena, and rows that are objects already.
 *
 * @module
 * @since 0.1.0
 */
import { isObject } from '../core/Json.js'
import type { Path } from '../core/Path.js'
import { type Column, partsOfRow } from './columns.js'
import type { Part, Recogniser } from './Layer.js'

const columnsOf = (at: Path, row: unknown): ReadonlyArray<Column> =>
  isObject(row)
    ? Object.entries(row).map(([name, value]) => ({ name, value, at: [...at, name] }))
    : []

/** A row of Lake is a list of objects of one column each. */
const lakeRow = (row: unknown, index: number): ReadonlyArray<Part> => {
  const at = ['QueryResultRows', index]
  return Array.isArray(row)
    ? partsOfRow(
        at,
        row.flatMap((cell, place) => columnsOf([...at, place], cell))
      )
    : [{ _tag: 'Record', at, record: row }]
}

/** @internal */
export const lakeResults: Recogniser = ({ QueryResultRows: rows }) =>
  Array.isArray(rows) ? { form: 'QueryResults', parts: rows.flatMap(lakeRow) } : undefined

/** The texts of a row of Athena, whose cells name no column. */
const textsOf = (row: unknown): ReadonlyArray<unknown> | undefined => {
  const cells = isObject(row) ? row['Data'] : undefined
  return Array.isArray(cells)
    ? cells.map((cell) => (isObject(cell) ? cell['VarCharValue'] : undefined))
    : undefined
}

const namesIn = (metadata: unknown): ReadonlyArray<unknown> | undefined => {
  const columns = isObject(metadata) ? metadata['ColumnInfo'] : undefined
  return Array.isArray(columns)
    ? columns.map((column) => (isObject(column) ? column['Name'] : undefined))
    : undefined
}

const athenaRow = (names: ReadonlyArray<unknown>, row: unknown, at: Path): ReadonlyArray<Part> => {
  const texts = textsOf(row)
  return texts === undefined
    ? [{ _tag: 'Record', at, record: row }]
    : partsOfRow(
        at,
        texts.map((value, index) => ({
          name: String(names[index]),
          value,
          at: [...at, 'Data', index, 'VarCharValue']
        }))
      )
}

/** @internal The first page starts with a row of the columns' names. */
export const athenaResults: Recogniser = ({ ResultSet: results }) => {
  if (!isObject(results) || !Array.isArray(results['Rows'])) return undefined
  const rows: ReadonlyArray<unknown> = results['Rows']
  const first = textsOf(rows[0])
  const names = namesIn(results['ResultSetMetadata']) ?? first ?? []
  const isHeader = first?.length === names.length && names.every((name, at) => name === first[at])
  return {
    form: 'QueryResults',
    parts: rows.flatMap((row, index) =>
      isHeader && index === 0 ? [] : athenaRow(names, row, ['ResultSet', 'Rows', index])
    )
  }
}

/** @internal */
export const rowObject: Recogniser = (row) =>
  'eventsource' in row || 'eventjson' in row
    ? { form: 'QueryResults', parts: partsOfRow([], columnsOf([], row)) }
    : undefined
