import { recordsFrom } from 'mediatrail/delivery'
import { describe, expect, it } from 'vitest'
import { create, keyOf, only, stop, text } from './documents.js'

/** An EventBridge event around a detail. */
const event = (type: string, detail: unknown, source = 'aws.medialive') => ({
  version: '0',
  id: '6a7e8feb-b491-4cf7-a9f1-bf3703467718',
  'detail-type': type,
  source,
  account: '111122223333',
  time: '2026-01-02T03:04:05Z',
  region: 'us-west-2',
  resources: [],
  detail
})

const message = '6a7e8feb-b491-4cf7-a9f1-bf3703467718'

describe('an EventBridge event', () => {
  it.each([
    'AWS API Call via CloudTrail',
    'AWS Console Sign In via CloudTrail',
    'AWS Console Signin via CloudTrail',
    'AWS Console Action via CloudTrail',
    'AWS Service Event via CloudTrail',
    'AWS Insight via CloudTrail',
    'AWS Network Activity Event via CloudTrail'
  ])('contains a record in its detail (%s)', (type) => {
    expect(recordsFrom(text(event(type, stop)))).toEqual(
      only('EventBridge', { records: [{ path: ['detail'], message, record: stop }] })
    )
  })

  it('may come in arrays, or one per line', () => {
    const one = event('AWS API Call via CloudTrail', stop)
    const records = [0, 1].map((index) => ({ path: [index, 'detail'], message, record: stop }))
    expect(recordsFrom([one, one])).toEqual(only('EventBridge', { records }))
    expect(recordsFrom(`${text(one)}\n${text(one)}`)).toEqual(only('JsonLines', { records }))
    expect(recordsFrom(text(one) + text(one))).toEqual(only('JsonSequence', { records }))
  })

  it('of another type is an issue, even if it is of a media service', () => {
    const change = event('MediaLive Channel State Change', { state: 'STOPPED' })
    const { _tag, records, issues } = recordsFrom(change)
    expect([_tag, records]).toEqual(['EventBridge', []])
    expect(issues).toEqual([
      expect.objectContaining({ path: ['detail'], message, found: 'object' })
    ])
  })

  it('of S3 names an object, with its key as it is', () => {
    const detail = {
      version: '0',
      bucket: { name: 'trail' },
      object: { key: `a+b %20/${keyOf('CloudTrail')}`, size: 5 },
      reason: 'PutObject'
    }
    expect(recordsFrom(event('Object Created', detail, 'aws.s3')).objects).toEqual([
      {
        path: ['detail', 'object', 'key'],
        message,
        bucket: 'trail',
        key: `a+b %20/${keyOf('CloudTrail')}`,
        kind: 'CloudTrail'
      }
    ])
  })
})

/** An entry of the event history. */
const entry = (CloudTrailEvent: string) => ({
  EventId: 'aaaaaaaa-0000-4000-8000-000000000001',
  EventName: 'StopChannel',
  ReadOnly: 'false',
  AccessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  EventTime: 1767323045,
  EventSource: 'medialive.amazonaws.com',
  Username: 'alice',
  Resources: [{ ResourceType: null, ResourceName: '1234567' }],
  CloudTrailEvent
})

describe('the result of LookupEvents', () => {
  it('contains records as strings', () => {
    const page = { Events: [entry(text(stop)), entry(text(create))], NextToken: 'next' }
    expect(recordsFrom(page)).toEqual(
      only('LookupEvents', {
        records: [
          { path: ['Events', 0, 'CloudTrailEvent'], record: stop },
          { path: ['Events', 1, 'CloudTrailEvent'], record: create }
        ]
      })
    )
    expect(recordsFrom({ Events: [] })).toEqual(only('LookupEvents', {}))
  })

  it('may be a single entry, an array, or one entry per line', () => {
    const one = entry(text(stop))
    const record = stop
    expect(recordsFrom(one)).toEqual(
      only('LookupEvents', { records: [{ path: ['CloudTrailEvent'], record }] })
    )
    expect(recordsFrom([one]).records).toEqual([{ path: [0, 'CloudTrailEvent'], record }])
    expect(recordsFrom([[text(record)]]).records).toEqual([{ path: [0, 0], record }])
    expect(recordsFrom(`${text(one)}\n${text(one)}`).records[1]?.path).toEqual([
      1,
      'CloudTrailEvent'
    ])
  })

  it('may be from the console', () => {
    const { EventId: eventId, CloudTrailEvent: cloudTrailEvent } = entry(text(stop))
    expect(recordsFrom([{ eventId, cloudTrailEvent }]).records).toEqual([
      { path: [0, 'cloudTrailEvent'], record: stop }
    ])
  })

  it('reports where a string is not a record, and keeps an entry without one in its place', () => {
    const { records, issues } = recordsFrom({ Events: [entry('{"a":'), { EventId: 'x' }] })
    expect(issues.map(({ path }) => path)).toEqual([['Events', 0, 'CloudTrailEvent']])
    expect(records).toEqual([{ path: ['Events', 1], record: { EventId: 'x' } }])
  })
})
