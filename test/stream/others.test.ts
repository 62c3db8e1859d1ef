import { readEvents } from 'mediatrail/stream'
import { describe, expect, it } from 'vitest'

const others = {
  'cloudtrail.amazonaws.com': ['StopLogging'],
  'logs.amazonaws.com': ['DeleteLogGroup']
}

const record = (eventSource: string, eventName: string, rest: object = {}): object => ({
  eventVersion: '1.11',
  eventTime: '2026-01-02T03:04:05Z',
  userIdentity: { type: 'Root' },
  ...rest,
  eventSource,
  eventName
})

const chunks = async function* (text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}

describe('records of other services', () => {
  it('are read if requested, and the others are skipped', async () => {
    const records = [
      record('cloudtrail.amazonaws.com', 'StopLogging'),
      record('cloudtrail.amazonaws.com', 'LookupEvents'),
      record('logs.amazonaws.com', 'CreateLogStream', { requestParameters: { a: 'é' } }),
      record('logs.amazonaws.com', 'CreateLogStream', { requestParameters: { a: '\u0001' } }),
      record('s3.amazonaws.com', 'StopLogging'),
      record('medialive.amazonaws.com', 'ListChannels')
    ]
    const read: Array<string> = []
    for await (const item of readEvents(chunks(JSON.stringify({ Records: records })), { others })) {
      if (item._tag === 'Events') read.push(...item.events.map((one) => String(one.eventName)))
      if (item._tag === 'Others') read.push(...item.records.map((one) => one.eventName))
      if (item._tag === 'Done')
        expect(item.tally).toEqual({
          records: 6,
          media: 1,
          other: 1,
          rejected: 0,
          skipped: 4,
          duplicates: 0
        })
    }
    expect(read).toEqual(['StopLogging', 'ListChannels'])
  })
})
