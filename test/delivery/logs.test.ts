import { gunzipSync } from 'node:zlib'
import type {
  CloudWatchLogsEvent,
  FirehoseTransformationEvent,
  KinesisStreamEvent
} from 'aws-lambda'
import { recordsFrom } from 'mediatrail/delivery'
import { describe, expect, it } from 'vitest'
import { base64, create, gzipped, only, stop, text } from './documents.js'

const options = { gunzip: gunzipSync }

const logEvent = (id: string, message: string) => ({ id, timestamp: 1767323045000, message })

const payload = (...messages: ReadonlyArray<string>) => ({
  messageType: 'DATA_MESSAGE',
  owner: '111122223333',
  logGroup: 'CloudTrail/logs',
  logStream: '111122223333_CloudTrail_us-west-2',
  subscriptionFilters: ['media'],
  logEvents: messages.map((message, index) =>
    logEvent(`3195310660696698337880902507980${index}`, message)
  )
})

const probe = {
  messageType: 'CONTROL_MESSAGE',
  owner: 'CloudwatchLogs',
  logGroup: '',
  logStream: '',
  subscriptionFilters: [],
  logEvents: [logEvent('', 'CWL CONTROL MESSAGE: Checking health of destination Kinesis stream.')]
}

describe('a subscription of CloudWatch Logs', () => {
  const records = [stop, create].map((record, index) => ({
    path: ['logEvents', index, 'message'],
    message: `3195310660696698337880902507980${index}`,
    record
  }))

  it('contains a record in each message', () => {
    expect(recordsFrom(payload(text(stop), text(create)))).toEqual(
      only('CloudWatchLogs', { records })
    )
  })

  it('comes to Lambda gzipped, in base64', () => {
    const event: CloudWatchLogsEvent = {
      awslogs: { data: gzipped(payload(text(stop), text(create))) }
    }
    expect(recordsFrom(event, options)).toEqual(
      only('CloudWatchLogs', {
        records: records.map((each) => ({ ...each, path: ['awslogs', 'data', ...each.path] }))
      })
    )
  })

  it('is read without a gunzip, and is an issue if it is truncated or not base64', () => {
    const data = gzipped(payload(text(stop)))
    expect(recordsFrom({ awslogs: { data } })).toEqual(recordsFrom({ awslogs: { data } }, options))
    const [cut] = recordsFrom({ awslogs: { data: data.slice(0, 40) } }, options).issues
    expect(cut?.path).toEqual(['awslogs', 'data'])
    expect(cut?.hint).toContain('truncated')
    for (const odd of ['no base64!', 'abcde', 5])
      expect(recordsFrom({ awslogs: { data: odd } }, options).issues[0]?.expected).toBe('base64')
  })

  it('is checked with messages that are not records', () => {
    expect(recordsFrom(probe)).toEqual(
      only('CloudWatchLogs', { asides: [{ _tag: 'ControlMessage', path: [] }] })
    )
  })

  it('reports which message is not a record', () => {
    const { records, issues } = recordsFrom(payload('START RequestId: 1', text(stop)))
    expect(records).toHaveLength(1)
    expect(issues).toEqual([
      {
        path: ['logEvents', 0, 'message'],
        message: '31953106606966983378809025079800',
        expected: 'JSON',
        found: 'string',
        hint: expect.any(String)
      }
    ])
  })

  it('can return its events', () => {
    const found = { events: [{ eventId: '1', timestamp: 1, message: text(stop) }] }
    expect(recordsFrom(found)).toEqual(
      only('CloudWatchLogs', {
        records: [{ path: ['events', 0, 'message'], message: '1', record: stop }]
      })
    )
  })
})

const kinesis = (...data: ReadonlyArray<string>): KinesisStreamEvent => ({
  Records: data.map((each, index) => ({
    kinesis: {
      kinesisSchemaVersion: '1.0',
      partitionKey: '1',
      sequenceNumber: `4959033827149025660855969253836157109592157598913665864${index}`,
      data: each,
      approximateArrivalTimestamp: 1767323045.1
    },
    eventSource: 'aws:kinesis',
    eventVersion: '1.0',
    eventID: `shardId-000000000006:${index}`,
    eventName: 'aws:kinesis:record',
    invokeIdentityArn: 'arn:aws:iam::111122223333:role/lambda-role',
    awsRegion: 'us-west-2',
    eventSourceARN: 'arn:aws:kinesis:us-west-2:111122223333:stream/trail'
  }))
})

describe('Kinesis', () => {
  it('contains subscriptions and EventBridge events, identified by sequence number', () => {
    const event = { id: 'x', 'detail-type': 'AWS API Call via CloudTrail', detail: create }
    const document = kinesis(gzipped(payload(text(stop))), gzipped(probe), base64(text(event)))
    const message = '4959033827149025660855969253836157109592157598913665864'
    const at = (index: number) => ['Records', index, 'kinesis', 'data']
    expect(recordsFrom(document, options)).toEqual(
      only('Kinesis', {
        records: [
          { path: [...at(0), 'logEvents', 0, 'message'], message: `${message}0`, record: stop },
          { path: [...at(2), 'detail'], message: `${message}2`, record: create }
        ],
        asides: [{ _tag: 'ControlMessage', path: at(1), message: `${message}1` }]
      })
    )
  })

  it('identifies the record that is something else', () => {
    const { issues } = recordsFrom(kinesis(base64('{"temperature":20}'), base64('hello')))
    expect(issues.map(({ path, message }) => [path, message?.at(-1)])).toEqual([
      [['Records', 0, 'kinesis', 'data'], '0'],
      [['Records', 1, 'kinesis', 'data'], '1']
    ])
  })
})

describe('Firehose', () => {
  const firehose = (...data: ReadonlyArray<string>): FirehoseTransformationEvent => ({
    invocationId: 'invocation',
    deliveryStreamArn: 'arn:aws:firehose:us-west-2:111122223333:deliverystream/trail',
    region: 'us-west-2',
    records: data.map((each, index) => ({
      recordId: `record-${index}`,
      approximateArrivalTimestamp: 1767323045000,
      data: each
    }))
  })

  it('contains subscriptions, and concatenated documents', () => {
    const document = firehose(gzipped(payload(text(stop))), base64(text(stop) + text(create)))
    const data = (index: number) => ['records', index, 'data']
    expect(recordsFrom(document, options)).toEqual(
      only('Firehose', {
        records: [
          { path: [...data(0), 'logEvents', 0, 'message'], message: 'record-0', record: stop },
          { path: [...data(1), 0], message: 'record-1', record: stop },
          { path: [...data(1), 1], message: 'record-1', record: create }
        ]
      })
    )
  })

  it('writes objects with concatenated subscriptions', () => {
    const object = text(payload(text(stop))) + text(probe) + text(payload(text(create)))
    const { _tag, records, asides } = recordsFrom(object)
    expect(_tag).toBe('JsonSequence')
    expect(records.map(({ path, record }) => [path, record])).toEqual([
      [[0, 'logEvents', 0, 'message'], stop],
      [[2, 'logEvents', 0, 'message'], create]
    ])
    expect(asides).toEqual([{ _tag: 'ControlMessage', path: [1] }])
  })
})
