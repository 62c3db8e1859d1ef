/**
 * Results of CloudWatch Logs Insights: rows of fields, of which `@message` is the record.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetQueryResults.html
 * @module
 * @since 0.2.0
 */
import { isObject } from '../core/Json.js'
import type { Path } from '../core/Path.js'
import { type Column, partsOfRow } from './columns.js'
import { mapElements } from './elements.js'
import type { Part, Recogniser } from './Layer.js'

const isRow = (row: unknown): row is ReadonlyArray<unknown> =>
  Array.isArray(row) && isObject(row[0]) && typeof row[0]['field'] === 'string'

const columnsOf = (row: ReadonlyArray<unknown>, at: Path): ReadonlyArray<Column> =>
  mapElements(row, (cell, index) =>
    isObject(cell) && typeof cell['field'] === 'string'
      ? [{ name: cell['field'], value: cell['value'], at: [...at, index, 'value'] }]
      : []
  ).flat()

/** Without the message, the fields of the record are columns as in other queries. */
const partsOf = (row: unknown, at: Path): ReadonlyArray<Part> => {
  if (!isRow(row)) return [{ _tag: 'Record', at, record: row }]
  const columns = columnsOf(row, at)
  const message = columns.find(({ name }) => name === '@message')
  if (message !== undefined)
    return [{ _tag: 'Text', at: message.at, text: message.value, expected: 'record' }]
  const own = columns.filter(({ name }) => !name.startsWith('@'))
  if (own.some(({ name }) => name === 'eventSource')) return partsOfRow(at, own)
  return [
    {
      _tag: 'Issue',
      at,
      value: row,
      expected: 'a field @message',
      hint: 'start the query with: fields @timestamp, @message'
    }
  ]
}

/** @internal */
export const insightsResults: Recogniser = ({ results, status, statistics }) => {
  if (!Array.isArray(results)) return undefined
  const isKnown =
    results.length === 0 ? status !== undefined && statistics !== undefined : isRow(results[0])
  return isKnown
    ? {
        form: 'LogsInsights',
        parts: mapElements(results, (row, index) => partsOf(row, ['results', index])).flat()
      }
    : undefined
}

/** @internal A row as an object: the export format of the console. */
export const insightsRow: Recogniser = (row) =>
  '@message' in row
    ? {
        form: 'LogsInsights',
        parts: [{ _tag: 'Text', at: ['@message'], text: row['@message'], expected: 'record' }]
      }
    : undefined
