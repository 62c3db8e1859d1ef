import { describe, expect, it } from 'vitest'
import { record } from '../event/record.js'
import { read } from './items.js'

const call = record('medialive.amazonaws.com', 'StopChannel')

const { eventTime: _, ...timeless } = call as { readonly [key: string]: unknown }

const text = (value: unknown): string => JSON.stringify(value)

const found = async (...elements: ReadonlyArray<string>): Promise<ReadonlyArray<unknown>> => {
  const { rejected } = await read(`{"Records":[${elements.join(',')}]}`)
  return rejected.map(({ count, issues: [{ path, expected }] }) => [
    count,
    path.join('.'),
    expected
  ])
}

describe('rejections in a row', () => {
  it('with the same reason are one, whatever the records', async () => {
    const [[, path, expected] = []] = (await found(text(timeless))) as [[number, string, string]]
    expect(path).toBe('eventTime')
    expect(await found(text(timeless), text({ ...timeless, eventID: 'other' }))).toEqual([
      [2, 'eventTime', expected]
    ])
  })

  it('with different reasons are several, also where something is no JSON', async () => {
    const nameless = text({ ...call, eventName: 7 })
    const paths = (await found(
      text(timeless),
      nameless,
      '',
      '',
      nameless,
      'oops',
      ''
    )) as ReadonlyArray<readonly [number, string]>
    expect(paths.map(([count, path]) => [count, path])).toEqual([
      [1, 'eventTime'],
      [1, 'eventName'],
      [2, ''],
      [1, 'eventName'],
      [2, '']
    ])
  })
})

describe('a record that is too large', () => {
  it.each([
    ['in a log file', (records: ReadonlyArray<string>) => `{"Records":[${records.join(',')}]}`],
    ['on a line', (records: ReadonlyArray<string>) => `${records.join('\n')}\n`]
  ])('is rejected by the limit of records: %s', async (_, documentOf) => {
    const large = text({ ...call, eventID: 'x'.repeat(5000) })
    const { ids, rejected } = await read(documentOf([text({ ...call, eventID: 'a' }), large]), {
      maxRecordBytes: 4000
    })
    expect(ids).toEqual(['a'])
    expect(rejected.map(({ reason, count }) => [reason, count])).toEqual([['TooLarge', 1]])
  })
})
