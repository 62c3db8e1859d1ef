/** Wrong input gives an issue that names the place and what was expected, and holds no value. */
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { PathReporter } from 'io-ts/lib/PathReporter.js'
import {
  classify,
  decodeEvent,
  decodeRecord,
  MediaEvent,
  showIssue,
  strict,
  UserIdentity
} from 'mediatrail'
import { recordsFrom } from 'mediatrail/delivery'
import { describe, expect, it } from 'vitest'
import { record } from './record.js'

const canary = 'canary-7d41'

const told = (value: unknown): ReadonlyArray<string> => {
  const decoded = decodeEvent(value)
  return E.isLeft(decoded)
    ? decoded.left.issues.map((issue) => `${decoded.left._tag}: ${showIssue(issue)}`)
    : []
}

describe('a value that is not a record', () => {
  it.each<[unknown, ReadonlyArray<string>]>([
    [undefined, ['NotARecord: the value: expected a CloudTrail record, found nothing']],
    [
      canary,
      [
        'NotARecord: the value: expected a CloudTrail record, found string (pass text to recordsFrom)'
      ]
    ],
    [
      [canary],
      [
        'NotARecord: the value: expected a CloudTrail record, found array (pass a list to recordsFrom)'
      ]
    ],
    [
      { ...record('medialive.amazonaws.com', 'StopChannel'), eventSource: undefined },
      ['NotARecord: eventSource: expected a non-empty string, found nothing']
    ],
    [
      { ...record('medialive.amazonaws.com', 'StopChannel'), eventName: 4711, eventTime: '' },
      [
        'NotARecord: eventName: expected a non-empty string, found number',
        'NotARecord: eventTime: expected a non-empty string, found string'
      ]
    ],
    [
      {
        ...record('medialive.amazonaws.com', 'StopChannel'),
        eventSource: 'medialve.amazonaws.com',
        eventTime: undefined
      },
      [
        'NotARecord: eventTime: expected a non-empty string, found nothing',
        'NotARecord: eventSource: expected the eventSource of a supported service, found string (decodeRecord decodes the envelope for any service)'
      ]
    ],
    [
      { Records: [canary] },
      [
        'NotARecord: eventSource: expected a non-empty string, found nothing (a log file: pass it to recordsFrom)',
        'NotARecord: eventName: expected a non-empty string, found nothing',
        'NotARecord: eventTime: expected a non-empty string, found nothing'
      ]
    ],
    [
      { ...record('medialive.amazonaws.com', 'StopChannel'), eventSource: 's3.amazonaws.com' },
      [
        'OtherService: eventSource: expected the eventSource of a supported service, found string (decodeRecord decodes the envelope for any service)'
      ]
    ],
    [
      { eventType: 'AwsCloudTrailInsight', insightDetails: {}, eventTime: '2026-01-02T03:04:05Z' },
      [
        'Insight: the value: expected the record of one call, found object (this is an Insight record, about many)'
      ]
    ],
    [
      { eventCategory: 'Aggregated', eventSource: 'medialive.amazonaws.com' },
      [
        'Aggregated: the value: expected the record of one call, found object (this is an Aggregated record, about many)'
      ]
    ]
  ])('%j is rejected with its place', (value, issues) => {
    expect(told(value)).toEqual(issues)
    expect(JSON.stringify(decodeEvent(value))).not.toContain(canary)
  })

  it('may be of any service for classify and decodeRecord', () => {
    const timeless = {
      ...record('medialive.amazonaws.com', 'StopChannel'),
      eventSource: 's3.amazonaws.com',
      eventTime: undefined
    }
    const [classified, decoded] = [classify(timeless), decodeRecord(timeless)]
    expect(classified._tag === 'Rejected' && classified.rejection.issues).toHaveLength(1)
    expect(E.isLeft(decoded) && decoded.left.issues).toHaveLength(1)
  })

  it('is rejected if it is nested too deeply', () => {
    let deep: unknown = canary
    for (let i = 0; i < 600; i++) deep = { deep }
    const value = record('medialive.amazonaws.com', 'StopChannel', { requestParameters: deep })
    expect(told(value)[0]).toMatch(/^TooDeep: the value: expected at most 512 levels of nesting/)
    expect(E.isLeft(decodeRecord(value))).toBe(true)
  })
})

describe('an envelope in place of its contents', () => {
  const stop = record('medialive.amazonaws.com', 'StopChannel')
  const text = JSON.stringify(stop)

  it.each<[string, object]>([
    [
      'an EventBridge event: use `.detail`, or pass all of it to recordsFrom',
      { 'detail-type': 'AWS API Call via CloudTrail', source: 'aws.medialive', detail: stop }
    ],
    ['a log file: pass it to recordsFrom', { Records: [stop] }],
    [
      'an S3 notification: pass it to recordsFrom, and it refers to the objects to fetch',
      { Records: [{ eventVersion: '2.1', s3: {} }] }
    ],
    [
      'an SNS event: pass it to recordsFrom',
      {
        Records: [
          { EventSource: 'aws:sns', Sns: { TopicArn: 'arn', MessageId: '1', Message: text } }
        ]
      }
    ],
    ['a Kinesis event: pass it to recordsFrom', { Records: [{ kinesis: { data: '' } }] }],
    ['an SQS event: pass it to recordsFrom', { Records: [{ messageId: '1', body: text }] }],
    [
      'an SNS message: pass it to recordsFrom',
      { Type: 'Notification', TopicArn: 'arn', Message: text }
    ],
    ['an SQS message: pass it to recordsFrom', { messageId: '1', body: text }],
    ['a CloudWatch Logs event: pass it to recordsFrom', { awslogs: { data: '' } }],
    [
      'a CloudWatch Logs event: pass it to recordsFrom',
      { messageType: 'DATA_MESSAGE', logGroup: 'trail', logEvents: [] }
    ],
    ['a Firehose event: pass it to recordsFrom', { deliveryStreamArn: 'arn', records: [] }],
    [
      'a CloudTrail notification: pass it to recordsFrom, and it refers to the objects to fetch',
      { s3Bucket: 'trail', s3ObjectKey: [canary] }
    ],
    [
      'an entry of lookup-events: parse `.CloudTrailEvent`, or pass all of it to recordsFrom',
      { EventId: '1', CloudTrailEvent: text }
    ],
    ['a response of lookup-events: pass it to recordsFrom', { Events: [] }]
  ])('is recognised as %s', (hint, envelope) => {
    expect(told(envelope)[0]).toBe(
      `NotARecord: eventSource: expected a non-empty string, found nothing (${hint})`
    )
    expect(recordsFrom(envelope).issues.map(showIssue).join()).not.toContain('expected a form')
  })
})

describe('a document without records', () => {
  it.each<[unknown, string]>([
    [
      `${canary} {`,
      'the value: expected JSON, found string (the text is truncated, or in another format)'
    ],
    ['', 'the value: expected JSON, found string (the text is empty)'],
    [
      '\u001f\u008b\u0008',
      'the value: expected JSON, found string (the text looks gzipped: decompress it first)'
    ],
    [4711, 'the value: expected a'],
    [{ [canary]: 1 }, 'the value: expected a']
  ])('%j is recognised', (document, issue) => {
    const delivery = recordsFrom(document)
    const issues = delivery.issues.map(showIssue)
    expect(issues[0]).toContain(issue)
    expect(JSON.stringify(issues)).not.toContain(canary)
  })
})

describe('io-ts errors', () => {
  it('keep the path of a nested codec', () => {
    const Alert = t.intersection([
      t.type({ calls: t.array(MediaEvent) }),
      t.partial({ by: UserIdentity })
    ])
    const good = record('medialive.amazonaws.com', 'StopChannel')
    const calls = [good, { ...good, eventTime: 4711 }]
    expect(PathReporter.report(Alert.decode({ calls, by: canary }))).toEqual([
      'calls[1].eventTime: expected a non-empty string, found number',
      'by: expected a userIdentity, found string'
    ])
    expect(PathReporter.report(t.union([MediaEvent, UserIdentity]).decode(4711))).toEqual([
      'the value: expected a CloudTrail record, found number',
      'the value: expected a userIdentity, found number'
    ])
  })

  const wrong = record('medialive.amazonaws.com', 'StopChannel', {
    requestParameters: { channelId: [canary] }
  })

  it('say where and what, and contain no value', () => {
    expect(PathReporter.report(strict().decode(wrong))).toEqual([
      'requestParameters.channelId: expected string, found array'
    ])
    expect(PathReporter.report(MediaEvent.decode(canary))).toEqual([
      'the value: expected a CloudTrail record, found string (pass text to recordsFrom)'
    ])
    expect(PathReporter.report(UserIdentity.decode([canary]))).toEqual([
      'the value: expected a userIdentity, found array'
    ])
    const failed = strict().decode(wrong)
    const errors = E.isLeft(failed) ? failed.left : []
    expect(errors.map(({ value, context }) => [value, context.map(({ key }) => key)])).toEqual([
      [undefined, ['', 'requestParameters', 'channelId']]
    ])
    expect(errors.flatMap(({ context }) => context.filter((entry) => 'actual' in entry))).toEqual(
      []
    )
  })
})
