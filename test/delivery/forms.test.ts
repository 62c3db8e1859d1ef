/** One document of each form, and a row for each in the docs. */
import { readFileSync } from 'node:fs'
import { type Form, recordsFrom } from 'mediatrail/delivery'
import { describe, expect, it } from 'vitest'
import { base64, stop, text } from './documents.js'

/** The compiler sees to it that none is forgotten. */
const examples: { readonly [Tag in Form]: unknown } = {
  LogFile: { Records: [stop] },
  Array: [stop],
  Record: stop,
  JsonLines: `${text(stop)}\n${text(stop)}`,
  JsonSequence: text(stop) + text(stop),
  JsonTextSequence: `\u001e${text(stop)}\n`,
  LogLines: `2026-01-02T03:04:05.000Z ${text(stop)}`,
  MapBatch: { Items: [stop] },
  EventBridge: { 'detail-type': 'AWS API Call via CloudTrail', detail: stop },
  LookupEvents: { Events: [{ CloudTrailEvent: text(stop) }] },
  CloudWatchLogs: { events: [{ timestamp: 1, message: text(stop) }] },
  LogsInsights: { results: [[{ field: '@message', value: text(stop) }]] },
  Kinesis: { Records: [{ kinesis: { data: base64(text(stop)) } }] },
  Firehose: { records: [{ recordId: 'a', data: base64(text(stop)) }] },
  FirehoseEndpoint: { requestId: 'r', timestamp: 1, records: [{ data: base64(text(stop)) }] },
  Kafka: {
    eventSource: 'aws:kafka',
    records: { 't-0': [{ topic: 't', partition: 0, offset: 1, value: base64(text(stop)) }] }
  },
  QueryResults: { QueryResultRows: [[{ eventjson: text(stop) }]] },
  Sns: { Type: 'Notification', Message: text(stop) },
  Sqs: { messageId: 'm', body: text(stop) },
  S3Notification: {
    Records: [
      {
        eventSource: 'aws:s3',
        eventName: 'ObjectCreated:Put',
        s3: { bucket: { name: 'b' }, object: { key: 'k' } }
      }
    ]
  },
  TrailNotification: { s3Bucket: 'b', s3ObjectKey: ['k'] },
  Digest: { digestStartTime: '2026-01-02T03:00:00Z', digestEndTime: '2026-01-02T04:00:00Z' },
  TestEvent: { Event: 's3:TestEvent' },
  ValidationMessage: 'CloudTrail validation message.',
  Unrecognised: { a: 1 }
}

const page = readFileSync(new URL('../../docs/delivery.md', import.meta.url), 'utf8')

/** Those that hold no record. */
const without: ReadonlyArray<string> = [
  'S3Notification',
  'TrailNotification',
  'Digest',
  'TestEvent',
  'ValidationMessage',
  'Unrecognised'
]

describe.each(Object.entries(examples))('%s', (tag, document) => {
  it('is recognised, and yields its record, as a value and as a string', () => {
    const strings =
      typeof document === 'string' ? [document] : [text(document), text(text(document))]
    for (const each of [document, ...strings]) {
      const { _tag, records } = recordsFrom(each)
      expect(_tag).toBe(tag)
      for (const { record } of records) expect(record).toEqual(stop)
      if (!without.includes(tag)) expect(records.length).toBeGreaterThan(0)
    }
  })

  it('has a row in the docs', () => {
    expect(page).toMatch(new RegExp(`^\\| \`${tag}\` \\|`, 'm'))
  })
})

it('the docs have no row for an unknown format', () => {
  const forms = page.slice(
    page.indexOf('## The formats'),
    page.indexOf('### What tells them apart')
  )
  const rows = [...forms.matchAll(/^\| `([A-Z]\w+)` \|/gm)].map(([, tag]) => tag)
  expect(rows.sort()).toEqual(Object.keys(examples).sort())
})
