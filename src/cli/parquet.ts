/**
 * Writes rows to a Parquet file, one row group at a time, so that memory does not grow with the trail.
 *
 * @module
 * @since 0.2.0
 */
import { createWriteStream, type WriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { columns, type RowColumnType } from '../rows/columns.js'
import type { EventRow } from '../rows/EventRow.js'

/** Rows in a group: enough for columns to compress well. */
const groupSize = 10_000

const schema: ConstructorParameters<typeof ParquetWriter>[0]['schema'] = [
  { name: 'root', num_children: columns.length },
  ...columns.map(({ name, type, nullable }) => ({
    name,
    repetition_type: nullable ? ('OPTIONAL' as const) : ('REQUIRED' as const),
    ...elementOf(type)
  }))
]

/** JSON is a plain string: an engine without support for the logical type would show bytes. */
function elementOf(type: RowColumnType) {
  switch (type) {
    case 'boolean':
      return { type: 'BOOLEAN' } as const
    case 'timestamp':
      return { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' } as const
    default:
      return { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const
  }
}

/** Passes on what the writer produced, and keeps only its position in the file. */
const drained = (bytes: ByteWriter, out: WriteStream): Promise<void> => {
  const chunk = bytes.getBytes().slice()
  bytes.index = 0
  return new Promise((resolve) => {
    if (out.write(chunk)) resolve()
    else out.once('drain', resolve).once('close', resolve)
  })
}

/** @internal */
export interface RowFile {
  readonly add: (row: EventRow) => Promise<void>
  /** Why the file could not be written, if there was an error. */
  readonly end: () => Promise<string | undefined>
}

/** @internal */
export const parquetFile = (file: string): RowFile => {
  const out = createWriteStream(file)
  const whole = finished(out).then(
    () => undefined,
    () => `${file} could not be written`
  )
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({ writer: bytes, schema, statisticsTruncateLength: 64 })
  let rows: Array<EventRow> = []
  const flush = async (): Promise<void> => {
    const columnData = columns.map(({ name }) => ({ name, data: rows.map((row) => row[name]) }))
    rows = []
    await writer.write({ columnData, rowGroupSize: groupSize })
    await drained(bytes, out)
  }
  return {
    add: async (row) => {
      rows.push(row)
      if (rows.length === groupSize) await flush()
    },
    end: async () => {
      if (rows.length > 0) await flush()
      await writer.finish()
      await drained(bytes, out)
      out.end()
      return whole
    }
  }
}
