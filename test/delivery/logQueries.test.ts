/** What people take out of CloudWatch Logs: by a query, by the API, by an export, and on the command line. */
import { classify } from 'mediatrail'
import { recordsFrom } from 'mediatrail/delivery'
import { describe, expect, it } from 'vitest'
import { create, only, stop, text } from './documents.js'

const cells = (fields: { readonly [field: string]: unknown }) =>
  Object.entries(fields).map(([field, value]) => ({ field, value }))

describe('results of Logs Insights', () => {
  const results = (...rows: ReadonlyArray<unknown>) => ({
    queryLanguage: 'CWLI',
    results: rows,
    statistics: { recordsMatched: 2, recordsScanned: 9, bytesScanned: 99 },
    status: 'Complete'
  })
  const row = (record: unknown) =>
    cells({ '@timestamp': '2026-01-02 03:04:05.000', '@message': text(record), '@ptr': 'CmEK' })

  it('contain a record in the message of each row', () => {
    expect(recordsFrom(results(row(stop), row(create)))).toEqual(
      only('LogsInsights', {
        records: [
          { path: ['results', 0, 1, 'value'], record: stop },
          { path: ['results', 1, 1, 'value'], record: create }
        ]
      })
    )
    expect(recordsFrom(results())).toEqual(only('LogsInsights', {}))
  })

  it('without the message are rows of columns, if these can form a record', () => {
    const { records } = recordsFrom(
      results(
        cells({
          eventTime: '2026-01-02T03:04:05Z',
          eventSource: 'medialive.amazonaws.com',
          eventName: 'StopChannel',
          readOnly: 'false',
          '@ptr': 'CmEK'
        })
      )
    )
    expect(records).toEqual([
      {
        path: ['results', 0],
        record: {
          eventTime: '2026-01-02T03:04:05Z',
          eventSource: 'medialive.amazonaws.com',
          eventName: 'StopChannel',
          readOnly: false
        }
      }
    ])
  })

  it('suggest a query if both are missing, and keep a value that is not a row in its place', () => {
    const { records, issues } = recordsFrom(results(cells({ 'count(*)': '5' }), 7))
    expect(issues.map(({ path, hint }) => [path, hint])).toEqual([
      [['results', 0], 'start the query with: fields @timestamp, @message']
    ])
    expect(records).toEqual([{ path: ['results', 1], record: 7 }])
  })

  it('are exported by the console as objects, their messages parsed or not', () => {
    const rows = [{ '@timestamp': '2026-01-02 03:04:05.000', '@message': text(stop) }]
    expect(recordsFrom(rows)).toEqual(
      only('LogsInsights', { records: [{ path: [0, '@message'], record: stop }] })
    )
    expect(recordsFrom([{ '@message': stop }]).records).toEqual([
      { path: [0, '@message'], record: stop }
    ])
  })

  it('are not any document with results', () => {
    for (const document of [{ results: [] }, { results: [[1]] }, { results: [{ field: 'a' }] }])
      expect(recordsFrom(document)._tag).toBe('Unrecognised')
  })
})

describe('log events', () => {
  it('come from FilterLogEvents with ids, and from GetLogEvents without', () => {
    const event = { timestamp: 1767323045000, message: text(stop), ingestionTime: 1767323046000 }
    const filtered = { events: [{ ...event, eventId: 'e', logStreamName: 's' }], nextToken: 'n' }
    expect(recordsFrom(filtered)).toEqual(
      only('CloudWatchLogs', {
        records: [{ path: ['events', 0, 'message'], message: 'e', record: stop }]
      })
    )
    expect(recordsFrom({ events: [event], nextForwardToken: 'f/1' }).records).toEqual([
      { path: ['events', 0, 'message'], record: stop }
    ])
  })

  it('come from a live tail', () => {
    const sessionResults = [
      { logStreamName: 's', message: text(stop), timestamp: 1767323045000, ingestionTime: 0 }
    ]
    expect(recordsFrom({ sessionUpdate: { sessionMetadata: {}, sessionResults } })).toEqual(
      only('CloudWatchLogs', {
        records: [{ path: ['sessionUpdate', 'sessionResults', 0, 'message'], record: stop }]
      })
    )
  })
})

describe('lines with a leading time', () => {
  const stream = '111122223333_CloudTrail_us-west-2'
  const lines = (prefix: string) => `${prefix}${text(stop)}\n${prefix}${text(create)}\n`
  const both = [
    { path: [0], record: stop },
    { path: [1], record: create }
  ]

  it.each([
    ['an export task', '2026-01-02T03:04:05.000Z '],
    ['aws logs tail', `2026-01-02T03:04:05.123000+00:00 ${stream} `],
    ['aws logs tail --format short', '2026-01-02T03:04:05 '],
    ['a stream with brackets', '2026-01-02T03:04:05.000Z 2026/01/02/[$LATEST]0a1b ']
  ])('come from %s', (_, prefix) => {
    expect(recordsFrom(lines(prefix))).toEqual(only('LogLines', { records: both }))
    expect(recordsFrom(lines(prefix).replaceAll('\n', '\r\n'))).toEqual(
      only('LogLines', { records: both })
    )
    expect(recordsFrom(`${prefix}${text(stop)}`)).toEqual(
      only('LogLines', { records: [{ path: [0], record: stop }] })
    )
  })

  it('come from aws logs tail --format json, with the record on the following lines', () => {
    const pretty = (value: unknown) =>
      `2026-01-02T03:04:05+00:00 ${stream} \n${JSON.stringify(value, null, 4)}\n`
    const { _tag, records, issues } = recordsFrom(pretty(stop) + pretty(create))
    expect([_tag, issues]).toEqual(['LogLines', []])
    expect(records.map(({ record }) => record)).toEqual([stop, create])
    expect(recordsFrom(pretty(stop)).records.map(({ record }) => record)).toEqual([stop])
  })

  it('are an issue if they contain something else', () => {
    const prefix = '2026-01-02T03:04:05.000Z '
    const text = `${lines(prefix)}${prefix}START RequestId: 1\n${prefix}{"eventVer\n${lines(prefix)}`
    const { _tag, records, issues } = recordsFrom(text)
    expect(_tag).toBe('LogLines')
    expect(records.map(({ path }) => path)).toEqual([[0], [1], [4], [5]])
    expect(issues.map(({ path }) => path)).toEqual([[2], [3]])
  })

  it('contain nothing if the message is empty', () => {
    for (const empty of ['2026-01-02T03:04:05.000Z', `2026-01-02T03:04:05+00:00 ${stream} \n`])
      expect(recordsFrom(empty)).toEqual(only('LogLines', {}))
  })

  it('are not records that start with a time by chance', () => {
    const { records } = recordsFrom(`{"eventSource":"ivs.amazonaws.com","eventName":"StopStream",
"eventTime":"2026-01-02T03:04:05Z","requestParameters":{"x":"\\n2026-01-02T03:04:05Z {"}}`)
    expect(classify(records[0]?.record)._tag).toBe('Media')
    expect(recordsFrom('2026-01-02 was a {"Friday"}')._tag).toBe('Unrecognised')
  })
})

describe('a JSON text sequence', () => {
  it('contains a document after each record separator, on one or more lines', () => {
    for (const space of [0, 2]) {
      const sequence = [stop, { Records: [create] }]
        .map((value) => `\u001e${JSON.stringify(value, null, space)}\n`)
        .join('')
      expect(recordsFrom(sequence)).toEqual(
        only('JsonTextSequence', {
          records: [
            { path: [0], record: stop },
            { path: [1, 'Records', 0], record: create }
          ]
        })
      )
    }
  })

  it('continues after a truncated document', () => {
    const { records, issues } = recordsFrom(
      `\u001e${text(stop).slice(0, -9)}\u001e${text(create)}\n`
    )
    expect(records).toEqual([{ path: [1], record: create }])
    expect(issues.map(({ path }) => path)).toEqual([[0]])
  })
})
