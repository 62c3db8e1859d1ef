import type { S3Event, SNSEvent, SQSEvent } from 'aws-lambda'
import { recordsFrom } from 'mediatrail/delivery'
import { describe, expect, it } from 'vitest'
import { keyOf, only, stop, text } from './documents.js'

const s3 = (eventName: string, ...keys: ReadonlyArray<string>): S3Event => ({
  Records: keys.map((key) => ({
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: 'us-west-2',
    eventTime: '2026-01-02T03:05:06.000Z',
    eventName,
    userIdentity: { principalId: 'AWS:AIDACKCEVSQ6C2EXAMPLE' },
    requestParameters: { sourceIPAddress: '192.0.2.1' },
    responseElements: { 'x-amz-request-id': 'C3D13FE58DE4C810', 'x-amz-id-2': 'FMyUVURI' },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId: 'trail',
      bucket: {
        name: 'trail',
        ownerIdentity: { principalId: 'A3NL1KOZZKExample' },
        arn: 'arn:aws:s3:::trail'
      },
      object: { key, size: 1024, eTag: 'd41d8cd98f00b204e9800998ecf8427e', sequencer: '0055' }
    }
  }))
})

const sns = (Message: string, Type = 'Notification') => ({
  Type,
  MessageId: '95df01b4-ee98-5cb9-9903-4c221d41eb5e',
  TopicArn: 'arn:aws:sns:us-west-2:111122223333:trail',
  Message,
  Timestamp: '2026-01-02T03:05:07.000Z',
  SignatureVersion: '1',
  Signature: 'EXAMPLE',
  SigningCertURL: 'https://sns.us-west-2.amazonaws.com/cert.pem',
  UnsubscribeURL: 'https://sns.us-west-2.amazonaws.com/?Action=Unsubscribe'
})

const snsEvent = (...messages: ReadonlyArray<string>): SNSEvent => ({
  Records: messages.map((Message) => ({
    EventVersion: '1.0',
    EventSubscriptionArn: 'arn:aws:sns:us-west-2:111122223333:trail:subscription',
    EventSource: 'aws:sns',
    Sns: { ...sns(Message), SigningCertUrl: '', UnsubscribeUrl: '', MessageAttributes: {} }
  }))
})

const sqsEvent = (...bodies: ReadonlyArray<string>): SQSEvent => ({
  Records: bodies.map((body, index) => ({
    messageId: `message-${index}`,
    receiptHandle: 'AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a',
    body,
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '1767323107000',
      SenderId: 'AIDACKCEVSQ6C2EXAMPLE',
      ApproximateFirstReceiveTimestamp: '1767323107001'
    },
    messageAttributes: {},
    md5OfBody: 'e4e68fb7bd0e697a0ae8f1bb342846b3',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:us-west-2:111122223333:trail',
    awsRegion: 'us-west-2'
  }))
})

const key = keyOf('CloudTrail')
const created = 'ObjectCreated:Put'

describe('a notification of S3, which looks like a log file', () => {
  it('identifies objects by their decoded keys, and their types', () => {
    const document = s3(created, key, 'my+trail/%C3%A4%2B.json', keyOf('CloudTrail-Digest'))
    const at = (index: number) => ['Records', index, 's3', 'object', 'key']
    expect(recordsFrom(document)).toEqual(
      only('S3Notification', {
        objects: [
          { path: at(0), bucket: 'trail', key, kind: 'CloudTrail' },
          { path: at(1), bucket: 'trail', key: 'my trail/ä+.json', kind: 'Other' },
          {
            path: at(2),
            bucket: 'trail',
            key: keyOf('CloudTrail-Digest'),
            kind: 'CloudTrail-Digest'
          }
        ]
      })
    )
  })

  it('refers to no removed object, and to none without a readable key', () => {
    expect(recordsFrom(s3('ObjectRemoved:Delete', key))).toEqual(
      only('S3Notification', { asides: [{ _tag: 'OtherNotification', path: ['Records', 0] }] })
    )
    const { objects, issues } = recordsFrom(s3(created, '%E4'))
    expect([objects, issues.map(({ path }) => path)]).toEqual([
      [],
      [['Records', 0, 's3', 'object', 'key']]
    ])
  })

  it('may be a test message of S3', () => {
    const test = {
      Service: 'Amazon S3',
      Event: 's3:TestEvent',
      Time: '2026-01-02T03:05:06.000Z',
      Bucket: 'trail',
      RequestId: '5582815E1AEA5ADF',
      HostId: '8cLeGAmw098X5cv4Zkwcmo8vvZa3eH3e'
    }
    expect(recordsFrom(test)).toEqual(
      only('TestEvent', { asides: [{ _tag: 'TestEvent', path: [] }] })
    )
    expect(recordsFrom(sqsEvent(text(test)))).toEqual(
      only('Sqs', {
        asides: [{ _tag: 'TestEvent', path: ['Records', 0, 'body'], message: 'message-0' }]
      })
    )
  })
})

describe('a notification of CloudTrail', () => {
  it('refers to one or more objects', () => {
    expect(recordsFrom({ s3Bucket: 'trail', s3ObjectKey: [key, 'a+b'] })).toEqual(
      only('TrailNotification', {
        objects: [
          { path: ['s3ObjectKey', 0], bucket: 'trail', key, kind: 'CloudTrail' },
          { path: ['s3ObjectKey', 1], bucket: 'trail', key: 'a+b', kind: 'Other' }
        ]
      })
    )
    expect(recordsFrom({ s3Bucket: 'trail', s3ObjectKey: key }).objects).toHaveLength(1)
    expect(recordsFrom({ s3Bucket: 'trail', s3ObjectKey: [1] }).issues).toHaveLength(1)
  })

  it('is preceded by a message that validates the topic', () => {
    const validation = 'CloudTrail validation message.'
    expect(recordsFrom(validation)).toEqual(
      only('ValidationMessage', { asides: [{ _tag: 'ValidationMessage', path: [] }] })
    )
    const path = ['Records', 0, 'Sns', 'Message']
    expect(recordsFrom(snsEvent(validation)).asides).toEqual([
      { _tag: 'ValidationMessage', path, message: sns('').MessageId }
    ])
  })
})

describe('a message of SNS', () => {
  const message = sns('').MessageId

  it('contains a record, or refers to objects, in the event of a Lambda function', () => {
    const document = snsEvent(text(stop), text({ s3Bucket: 'trail', s3ObjectKey: [key] }))
    const at = (index: number) => ['Records', index, 'Sns', 'Message']
    expect(recordsFrom(document)).toEqual(
      only('Sns', {
        records: [{ path: at(0), message, record: stop }],
        objects: [
          { path: [...at(1), 's3ObjectKey', 0], message, bucket: 'trail', key, kind: 'CloudTrail' }
        ]
      })
    )
  })

  it('does so when sent to an endpoint, and may request confirmation', () => {
    expect(recordsFrom(text(sns(text(stop))))).toEqual(
      only('Sns', { records: [{ path: ['Message'], message, record: stop }] })
    )
    expect(recordsFrom(sns('Confirm, please', 'SubscriptionConfirmation'))).toEqual(
      only('Sns', { asides: [{ _tag: 'Confirmation', path: [], message }] })
    )
  })

  it('of something else is an issue', () => {
    const { issues } = recordsFrom(snsEvent(text({ AlarmName: 'cpu' }), 'hello'))
    expect(issues.map(({ path, message }) => [path[1], message])).toEqual([
      [0, message],
      [1, message]
    ])
  })
})

describe('a message of SQS', () => {
  it('contains a record, a notification, or a message of a topic', () => {
    const event = { id: 'x', 'detail-type': 'AWS API Call via CloudTrail', detail: stop }
    const document = sqsEvent(
      text(event),
      text(s3(created, key)),
      text(sns(text(s3(created, key))))
    )
    const body = (index: number) => ['Records', index, 'body']
    const object = ['Records', 0, 's3', 'object', 'key']
    const named = { bucket: 'trail', key, kind: 'CloudTrail' } as const
    expect(recordsFrom(document)).toEqual(
      only('Sqs', {
        records: [{ path: [...body(0), 'detail'], message: 'message-0', record: stop }],
        objects: [
          { path: [...body(1), ...object], message: 'message-1', ...named },
          { path: [...body(2), 'Message', ...object], message: 'message-2', ...named }
        ]
      })
    )
  })

  it('does so as returned by ReceiveMessage', () => {
    const messages = {
      Messages: [{ MessageId: 'm', ReceiptHandle: 'r', MD5OfBody: 'x', Body: text(stop) }]
    }
    expect(recordsFrom(messages)).toEqual(
      only('Sqs', { records: [{ path: ['Messages', 0, 'Body'], message: 'm', record: stop }] })
    )
    expect(recordsFrom(messages.Messages[0]).records[0]?.path).toEqual(['Body'])
    expect(recordsFrom({ Messages: [] })).toEqual(only('Sqs', {}))
  })

  it('that cannot be read is identified, so that the others are not retried', () => {
    const { records, issues } = recordsFrom(sqsEvent(text(stop), '{"eventVersion":', text(stop)))
    expect(records.map(({ message }) => message)).toEqual(['message-0', 'message-2'])
    expect(issues.map(({ message }) => message)).toEqual(['message-1'])
  })
})

describe('messages in messages', () => {
  it('are opened to a depth, and no further', () => {
    const wrap = (times: number): unknown =>
      Array.from({ length: times }).reduce<unknown>((Sns) => ({ Sns }), sns(text(stop)))
    expect(recordsFrom(wrap(10)).records).toHaveLength(1)
    for (const times of [20, 100_000])
      expect(recordsFrom(wrap(times)).issues.map(({ expected }) => expected)).toEqual([
        'at most 16 layers around a record'
      ])
  })
})
