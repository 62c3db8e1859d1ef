import { gzipSync } from 'node:zlib'
import type {
  EventBridgeEvent,
  FirehoseTransformationEvent,
  KinesisStreamEvent,
  KinesisStreamRecord,
  S3Event,
  SNSEvent,
  SQSEvent,
  SQSRecord
} from 'aws-lambda'
import { decodeEvent, describe as inWords } from 'mediatrail'
import { combineAll, finish, run } from 'mediatrail/aggregate'
import {
  type HandlerParts,
  onEventBridge,
  onFirehose,
  onKinesis,
  onLogs,
  onObjects,
  onSqs
} from 'mediatrail/lambda'
import { gunzip } from 'mediatrail/node'
import { readEvents } from 'mediatrail/stream'
import { describe, expect, it } from 'vitest'
import { base64, create, gzipped, stop, text } from '../delivery/documents.js'
import {
  breaking,
  type Caught,
  caught,
  type Everything,
  everything,
  failing,
  first,
  getFrom,
  logFile
} from './parts.js'

const key = (name: string): string =>
  `AWSLogs/111122223333/CloudTrail/us-west-2/2026/01/02/${name}.json.gz`

const bucket = 'trail-example'

const s3Event = (...keys: ReadonlyArray<string>): S3Event => ({
  Records: keys.map((name) => ({
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: 'us-west-2',
    eventTime: '2026-01-02T03:04:05.000Z',
    eventName: 'ObjectCreated:Put',
    userIdentity: { principalId: 'AWS:EXAMPLE' },
    requestParameters: { sourceIPAddress: '192.0.2.1' },
    responseElements: { 'x-amz-request-id': 'R', 'x-amz-id-2': 'I' },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId: 'all',
      bucket: { name: bucket, ownerIdentity: { principalId: 'P' }, arn: `arn:aws:s3:::${bucket}` },
      object: { key: name, size: 1, eTag: 'e', sequencer: '00' }
    }
  }))
})

const snsEvent = (message: unknown): SNSEvent => ({
  Records: [
    {
      EventVersion: '1.0',
      EventSubscriptionArn: 'arn:aws:sns:us-west-2:111122223333:t:s',
      EventSource: 'aws:sns',
      Sns: {
        SignatureVersion: '1',
        Timestamp: '2026-01-02T03:04:05.000Z',
        Signature: 's',
        SigningCertUrl: 'https://example.org',
        MessageId: 'm-1',
        Message: text(message),
        MessageAttributes: {},
        Type: 'Notification',
        UnsubscribeUrl: 'https://example.org',
        TopicArn: 'arn:aws:sns:us-west-2:111122223333:t'
      }
    }
  ]
})

const sqsRecord = (messageId: string, body: string, queue = 'q', received = '1'): SQSRecord => ({
  messageId,
  receiptHandle: received,
  body,
  attributes: {
    ApproximateReceiveCount: received,
    SentTimestamp: '0',
    SenderId: 'S',
    ApproximateFirstReceiveTimestamp: '0'
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: `arn:aws:sqs:us-west-2:111122223333:${queue}`,
  awsRegion: 'us-west-2'
})

const sqsEvent = (...Records: ReadonlyArray<SQSRecord>): SQSEvent => ({ Records: [...Records] })

const kinesisRecord = (sequenceNumber: string, data: string): KinesisStreamRecord => ({
  awsRegion: 'us-west-2',
  eventID: `shardId-000000000000:${sequenceNumber}`,
  eventName: 'aws:kinesis:record',
  eventSource: 'aws:kinesis',
  eventSourceARN: 'arn:aws:kinesis:us-west-2:111122223333:stream/s',
  eventVersion: '1.0',
  invokeIdentityArn: 'arn:aws:iam::111122223333:role/r',
  kinesis: {
    approximateArrivalTimestamp: 0,
    data,
    kinesisSchemaVersion: '1.0',
    partitionKey: 'p',
    sequenceNumber
  }
})

const kinesisEvent = (...Records: ReadonlyArray<KinesisStreamRecord>): KinesisStreamEvent => ({
  Records: [...Records]
})

const eventBridge = (detail: unknown, id = 'e-1'): EventBridgeEvent<string, unknown> => ({
  version: '0',
  id,
  'detail-type': 'AWS API Call via CloudTrail',
  source: 'aws.medialive',
  account: '111122223333',
  time: '2026-01-02T03:04:05Z',
  region: 'us-west-2',
  resources: [],
  detail
})

const subscription = (...records: ReadonlyArray<unknown>) =>
  gzipped({
    messageType: 'DATA_MESSAGE',
    owner: '111122223333',
    logGroup: 'g',
    logStream: 's',
    subscriptionFilters: ['f'],
    logEvents: records.map((found, n) => ({ id: String(n), timestamp: n, message: text(found) }))
  })

const three = new Map([
  [key('a'), logFile('StopChannel', 'DeleteChannel')],
  [key('b'), logFile('StopChannel')],
  [key('c'), logFile('DeleteChannel', 'DeleteChannel')]
])

const partsFor = (found: Caught<Everything>, objects = three): HandlerParts<Everything> => ({
  aggregate: everything,
  getObject: getFrom(objects),
  sink: found.sink,
  reject: found.reject
})

const single = async (objects: ReadonlyMap<string, Uint8Array>): Promise<Everything> => {
  const items = []
  for (const [name, bytes] of objects) {
    const source = `s3://${bucket}/${name}`
    const chunks = async function* (): AsyncGenerator<Uint8Array> {
      yield bytes
    }
    for await (const item of readEvents(chunks(), { source, gunzip })) items.push(item)
  }
  return run(everything, items)
}

const resultOf = ({ outputs }: Caught<Everything>): unknown => {
  const all = combineAll(everything)(Array.from(outputs.values(), ({ state }) => state))
  return all._tag === 'Right' ? finish(all.right) : all
}

describe('records in a message', () => {
  it.each<[string, (parts: HandlerParts<Everything>) => Promise<unknown>, string, number]>([
    ['EventBridge', (parts) => onEventBridge(parts)(eventBridge(stop)), 'eventbridge:e-1', 1],
    ['SNS', (parts) => onObjects(parts)(snsEvent({ Records: [stop, create] })), 'sns:m-1', 2],
    ['SQS', (parts) => onSqs(parts)(sqsEvent(sqsRecord('m-1', text(stop)))), 'sqs:m-1', 1],
    [
      'SQS, base64 of gzip',
      (parts) => onSqs(parts)(sqsEvent(sqsRecord('m-1', gzipped({ Records: [stop] })))),
      'sqs:m-1',
      1
    ],
    [
      'Kinesis',
      (parts) => onKinesis(parts)(kinesisEvent(kinesisRecord('1', base64(text(stop))))),
      'kinesis:shardId-000000000000:1',
      1
    ],
    [
      'Kinesis, with the data of CloudWatch Logs',
      (parts) => onKinesis(parts)(kinesisEvent(kinesisRecord('1', subscription(stop, create)))),
      'kinesis:shardId-000000000000:1',
      2
    ],
    [
      'CloudWatch Logs',
      (parts) => onLogs(parts)({ awslogs: { data: subscription(stop, create) } }),
      'logs',
      2
    ]
  ])('%s', async (_, deliver, source, media) => {
    const found = caught<Everything>()
    await deliver(partsFor(found))
    const [output] = [...found.outputs.values()]
    expect(output?.source).toBe(source)
    expect(output?.tally).toMatchObject({ records: media, media })
    expect(output?.name).toMatch(/^[0-9a-f]{16}\/[0-9a-f]{64}$/)
    expect(found.rejections.size).toBe(0)
  })
})

describe('objects to which a message refers', () => {
  const keys = [...three.keys()]

  it.each<[string, (parts: HandlerParts<Everything>) => Promise<unknown>]>([
    ['S3', (parts) => onObjects(parts)(s3Event(...keys))],
    ['S3 by SNS', (parts) => onObjects(parts)(snsEvent(s3Event(...keys)))],
    [
      'CloudTrail by SNS',
      (parts) => onObjects(parts)(snsEvent({ s3Bucket: bucket, s3ObjectKey: keys }))
    ],
    ['S3 by SQS', (parts) => onSqs(parts)(sqsEvent(sqsRecord('m', text(s3Event(...keys)))))],
    [
      'S3 by SNS by SQS',
      (parts) =>
        onSqs(parts)(sqsEvent(sqsRecord('m', text(snsEvent(s3Event(...keys)).Records[0]?.Sns))))
    ],
    [
      'S3 by EventBridge by SQS',
      (parts) =>
        onSqs(parts)(
          sqsEvent(
            ...keys.map((name) =>
              sqsRecord(
                name,
                text({
                  ...eventBridge({ bucket: { name: bucket }, object: { key: name } }),
                  'detail-type': 'Object Created',
                  source: 'aws.s3'
                })
              )
            )
          )
        )
    ]
  ])('%s: the result is that of one process', async (_, deliver) => {
    const found = caught<Everything>()
    await deliver(partsFor(found))
    expect(resultOf(found)).toEqual(await single(three))
  })

  it('a digest is not read', async () => {
    const found = caught<Everything>()
    const digest = key('d').replace('/CloudTrail/', '/CloudTrail-Digest/')
    await onObjects({ ...partsFor(found), getObject: () => failing('AccessDenied') })(
      s3Event(digest)
    )
    expect(found.outputs.size).toBe(0)
  })

  it('without a getObject, each is a rejection', async () => {
    const found = caught<Everything>()
    const { getObject, ...parts } = partsFor(found)
    await onObjects(parts)(s3Event(key('a')))
    expect([...found.rejections.values()]).toMatchObject([
      { rejected: [{ reason: 'Unreadable', place: { source: `s3://${bucket}/${key('a')}` } }] }
    ])
  })
})

describe('faults', () => {
  const damaged = new Map([
    ...three,
    [key('d'), (three.get(key('a')) ?? new Uint8Array()).slice(0, -40)]
  ])

  it('a missing object is one rejection, with its place and reason', async () => {
    const found = caught<Everything>()
    await onObjects(partsFor(found))(s3Event(key('a'), key('gone'), key('b'), key('c')))
    expect([...found.rejections.values()]).toMatchObject([
      {
        rejected: [
          {
            reason: 'Unreadable',
            place: { source: `s3://${bucket}/${key('gone')}` },
            issues: [{ hint: 'NoSuchKey' }]
          }
        ]
      }
    ])
    expect(resultOf(found)).toMatchObject({ tally: { media: 5, rejected: 1 } })
  })

  it('a corrupt file is read as far as possible, with the same result as in one process', async () => {
    const found = caught<Everything>()
    await onObjects(partsFor(found, damaged))(s3Event(...damaged.keys()))
    expect(resultOf(found)).toEqual(await single(damaged))
    expect([...found.rejections.values()]).toMatchObject([
      { rejected: [{ place: { source: `s3://${bucket}/${key('d')}` } }] }
    ])
  })

  it.each([
    ['fails', () => failing('SlowDown')],
    ['breaks off', async () => breaking(three.get(key('a')) ?? new Uint8Array())]
  ])('a getObject that %s twice, and then works', async (_, answer) => {
    const found = caught<Everything>()
    await onObjects({ ...partsFor(found), getObject: first(2, answer, getFrom(three)) })(
      s3Event(...three.keys())
    )
    expect(resultOf(found)).toEqual(await single(three))
    expect(found.rejections.size).toBe(0)
  })

  it('if getObject keeps failing, nothing is delivered, and the event must be retried', async () => {
    const found = caught<Everything>()
    const handler = onObjects({
      ...partsFor(found),
      attempts: 2,
      getObject: first(2, () => failing('AccessDenied'), getFrom(three))
    })
    await expect(handler(s3Event(key('a')))).rejects.toMatchObject({
      name: 'NotRead',
      message: `s3://${bucket}/${key('a')}: AccessDenied`
    })
    expect(found.outputs.size).toBe(0)
    await handler(s3Event(key('a')))
    expect(found.outputs.size).toBe(1)
  })

  it('of an SQS batch, only failed messages are retried', async () => {
    const found = caught<Everything>()
    const handler = onSqs({
      ...partsFor(found),
      attempts: 1,
      getObject: (object) =>
        object.key === key('b') ? failing('SlowDown') : getFrom(three)(object)
    })
    const records = [...three.keys()].map((name) => sqsRecord(name, text(s3Event(name))))
    expect(await handler(sqsEvent(...records))).toEqual({
      batchItemFailures: [{ itemIdentifier: key('b') }]
    })
    const fifo = [...three.keys()].map((name) => sqsRecord(name, text(s3Event(name)), 'q.fifo'))
    expect(await handler(sqsEvent(...fifo))).toEqual({
      batchItemFailures: [{ itemIdentifier: key('b') }, { itemIdentifier: key('c') }]
    })
  })

  it('of a Kinesis batch, everything from the first failure on is retried', async () => {
    const found = caught<Everything>()
    let calls = 0
    const handler = onKinesis({
      ...partsFor(found),
      sink: (output) => {
        if (++calls === 2) throw new RangeError('a value that must not be shown')
        found.sink(output)
      }
    })
    const event = kinesisEvent(
      ...[stop, create, { ...stop, eventID: 'other' }].map((found, n) =>
        kinesisRecord(String(n), base64(text(found)))
      )
    )
    expect(await handler(event)).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] })
    expect(await handler({ Records: event.Records.slice(1) })).toEqual({ batchItemFailures: [] })
    expect(resultOf(found)).toMatchObject({ tally: { media: 3 } })
  })

  it('the message of a failure contains no thrown value', async () => {
    const handler = onEventBridge({
      ...partsFor(caught<Everything>()),
      sink: () => {
        throw new RangeError('a value that must not be shown')
      }
    })
    await expect(handler(eventBridge(stop))).rejects.toThrow(
      'eventbridge:e-1: a part of the handler threw RangeError'
    )
  })

  it('delivered twice, in another order and in other batches, everything counts once', async () => {
    const found = caught<Everything>()
    const handler = onSqs(partsFor(found))
    const records = [...three.keys()].map((name) => sqsRecord(name, text(s3Event(name))))
    const messages = [...records, sqsRecord('r', text(stop)), sqsRecord('x', 'no JSON')]
    await handler(sqsEvent(...messages))
    const once = [resultOf(found), found.rejections.size]
    for (const message of [...messages].reverse())
      await handler(
        sqsEvent({
          ...message,
          attributes: { ...message.attributes, ApproximateReceiveCount: '2' }
        })
      )
    // As another message of the queue, which is what a topic that delivers twice makes of it.
    await onObjects(partsFor(found))(snsEvent(s3Event(...three.keys())))
    expect([resultOf(found), found.rejections.size]).toEqual(once)
    expect(found.outputs.size).toBe(5)
  })

  it('a record in another message or another event counts once', async () => {
    const found = caught<Everything>()
    for (const id of ['m-1', 'm-2'])
      await onSqs(partsFor(found))(sqsEvent(sqsRecord(id, text(stop))))
    expect(found.outputs.size).toBe(1)
    const { eventID, ...rest } = stop
    for (const detail of [stop, { ...rest, eventID }])
      await onEventBridge(partsFor(found))(eventBridge(detail, String(Object.keys(detail))))
    expect(found.outputs.size).toBe(2)
  })
})

describe('a Firehose transformation', () => {
  const event = (...data: ReadonlyArray<string>): FirehoseTransformationEvent => ({
    invocationId: 'i',
    deliveryStreamArn: 'arn:aws:firehose:us-west-2:111122223333:deliverystream/d',
    region: 'us-west-2',
    records: data.map((one, n) => ({
      recordId: String(n),
      approximateArrivalTimestamp: 0,
      data: one
    }))
  })
  const linesOf = (data = ''): ReadonlyArray<string> =>
    Buffer.from(data, 'base64').toString().split('\n').slice(0, -1)

  it('returns a result for each record: rows, dropped, or failed', async () => {
    const found = caught<Everything>()
    const handler = onFirehose({ rows: (one) => [{ line: inWords(one) }], reject: found.reject })
    const other = { ...stop, eventSource: 'ec2.amazonaws.com' }
    const { records } = await handler(
      event(
        base64(text(stop)),
        subscription(stop, create),
        base64(text(other)),
        base64('no JSON'),
        subscription(stop, { eventSource: 'medialive.amazonaws.com' }),
        base64(gzipSync(text(stop)).subarray(0, 60))
      )
    )
    expect(records.map(({ recordId, result }) => [recordId, result])).toEqual([
      ['0', 'Ok'],
      ['1', 'Ok'],
      ['2', 'Dropped'],
      ['3', 'ProcessingFailed'],
      ['4', 'Ok'],
      ['5', 'ProcessingFailed']
    ])
    expect(records.map(({ data }) => linesOf(data).length)).toEqual([1, 2, 0, 0, 1, 0])
    expect(linesOf(records[0]?.data)).toEqual([text({ line: inWords(one(stop)) })])
    expect([...found.rejections.values()].map(({ rejected }) => rejected[0]?.place.source)).toEqual(
      ['firehose:3', 'firehose:4', 'firehose:5']
    )
  })

  it('a response is never too large: records that do not fit are returned as failed', async () => {
    const handler = onFirehose({
      rows: () => [{ much: 'x'.repeat(2_000_000) }],
      reject: () => undefined
    })
    const { records } = await handler(event(...Array.from({ length: 3 }, () => base64(text(stop)))))
    expect(records.map(({ result }) => result)).toEqual(['Ok', 'Ok', 'ProcessingFailed'])
    expect(text({ records }).length).toBeLessThan(6_000_000)
  })
})

const one = (found: unknown) => {
  const decoded = decodeEvent(found)
  if (decoded._tag === 'Left') throw new Error('it is no event')
  return decoded.right
}
