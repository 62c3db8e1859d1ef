import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { parquetReadObjects } from 'hyparquet'
import { decodeEvent, scrubMark } from 'mediatrail'
import { columns, type EventRow, toRow } from 'mediatrail/rows'
import { arbitraryMediaEvent, arbitraryPlanted } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'
import { mediatrail } from '../cli/command.js'
import { text } from '../delivery/documents.js'
import { record } from '../event/record.js'
import { cases } from '../laws/events.js'
import { folderOf } from '../node/folder.js'

const isOf = (type: string, value: unknown): boolean => {
  if (type === 'boolean') return typeof value === 'boolean'
  if (type === 'timestamp') return value instanceof Date && !Number.isNaN(value.getTime())
  return typeof value === 'string' && (type !== 'json' || JSON.parse(value) !== null)
}

describe('a row', () => {
  it('has every column, with a value of its type, whatever the record contains', () => {
    fc.assert(
      fc.property(arbitraryPlanted(), ({ record: planted }) => {
        const decoded = decodeEvent(planted)
        if (decoded._tag === 'Left') throw new Error('no event')
        const row = toRow(decoded.right)
        expect(Object.keys(row)).toEqual(columns.map(({ name }) => name))
        for (const { name, type, nullable } of columns)
          expect(row[name] === null ? nullable : isOf(type, row[name]), name).toBe(true)
      }),
      cases(500)
    )
  })

  it('contains no secret', () => {
    const token = record('ivs.amazonaws.com', 'CreateParticipantToken', {
      responseElements: { participantToken: { token: 'hunter2-hunter2' } }
    })
    const decoded = decodeEvent(token)
    if (decoded._tag === 'Left') throw new Error('no event')
    expect(JSON.stringify(toRow(decoded.right))).not.toContain('hunter2')
    expect(toRow(decoded.right).response_elements).toContain(scrubMark)
  })
})

/** A release adds columns at the end, and changes none: this list only grows. */
it('has the columns of the last release first', () => {
  expect(
    columns.map(({ name, type, nullable }) => `${name} ${type}${nullable ? '?' : ''}`)
  ).toEqual(
    readFileSync(new URL('./columns.txt', import.meta.url), 'utf8')
      .trim()
      .split('\n')
  )
})

describe('docs/rows.md', () => {
  it('lists every column with its type, in order', () => {
    const page = readFileSync(new URL('../../docs/rows.md', import.meta.url), 'utf8')
    const listed = [...page.matchAll(/^\| `(\w+)` \| (\w+)( or null)? \|/gm)]
    expect(listed.map(([, name, type, nullable]) => [name, type, nullable !== undefined])).toEqual(
      columns.map(({ name, type, nullable }) => [name, type, nullable])
    )
  })
})

/** No half of a pair survives UTF-8, as in any file. */
const asUtf8 = (row: EventRow): object =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'string' ? Buffer.from(value).toString() : value
    ])
  )

/** By a reader that shares no code with the writer. */
const readBack = (file: string): Promise<ReadonlyArray<Record<string, unknown>>> => {
  const { buffer, byteOffset, byteLength } = readFileSync(file)
  return parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + byteLength) })
}

describe('mediatrail events --format parquet', () => {
  it('writes rows that another library reads', async () => {
    const events = fc.sample(arbitraryMediaEvent(), { numRuns: 300, seed: 7 })
    const records = events.map((event, n) => ({ ...event, eventID: `id-${n}` }))
    const folder = folderOf({ 'trail.json': text({ Records: records }) })
    const file = join(folderOf({ 'x.txt': '' }), 'events.parquet')
    const { code, out } = await mediatrail([
      'events',
      '--format',
      'parquet',
      '--output',
      file,
      folder
    ])
    expect([code, out]).toEqual([0, ''])
    const expected = records.map((each): EventRow => {
      const decoded = decodeEvent(JSON.parse(JSON.stringify(each)))
      if (decoded._tag === 'Left') throw new Error('no event')
      return toRow(decoded.right)
    })
    expect(await readBack(file)).toEqual(expected.map(asUtf8))
  })

  it('rejects invalid options', async () => {
    const wrong = async (...args: ReadonlyArray<string>) =>
      mediatrail(['events', ...args], text({ Records: [] }))
    expect(await wrong('--format', 'parquet')).toMatchObject({ code: 2 })
    expect(await wrong('--output', 'x.jsonl')).toMatchObject({ code: 2 })
    expect(await wrong('--format', 'parquet', '--output', '/nowhere/x', '--secrets')).toMatchObject(
      {
        code: 2
      }
    )
    expect(await wrong('--format', 'parquet', '--output', '/nowhere/x.parquet')).toMatchObject({
      code: 1,
      err: expect.stringContaining('there is no folder')
    })
  })
})
