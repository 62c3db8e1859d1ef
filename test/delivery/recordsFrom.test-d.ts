import { gunzipSync } from 'node:zlib'
import type {
  CloudWatchLogsDecodedData,
  CloudWatchLogsEvent,
  CloudWatchLogsHandler,
  EventBridgeEvent,
  EventBridgeHandler,
  FirehoseTransformationEvent,
  KinesisStreamEvent,
  S3Event,
  S3Handler,
  SNSEvent,
  SQSEvent,
  SQSHandler
} from 'aws-lambda'
import { decodeEvent } from 'mediatrail'
import { type Delivery, type Form, recordsFrom } from 'mediatrail/delivery'
import { describe, expectTypeOf, it } from 'vitest'

type Given =
  | CloudWatchLogsDecodedData
  | CloudWatchLogsEvent
  | EventBridgeEvent<'AWS API Call via CloudTrail', { readonly eventName: string }>
  | FirehoseTransformationEvent
  | KinesisStreamEvent
  | S3Event
  | SNSEvent
  | SQSEvent

describe('recordsFrom', () => {
  it('accepts the typed events of Lambda functions', () => {
    expectTypeOf(recordsFrom).toBeCallableWith({} as Given)
    expectTypeOf(recordsFrom({} as Given)).toEqualTypeOf<Delivery>()
  })

  it('accepts the gunzip of Node', () => {
    expectTypeOf(recordsFrom).toBeCallableWith({} as Given, { gunzip: gunzipSync })
  })

  it('works in handlers without a cast', () => {
    const logs: CloudWatchLogsHandler = async (event) => {
      for (const { record } of recordsFrom(event, { gunzip: gunzipSync }).records)
        decodeEvent(record)
    }
    const bridge: EventBridgeHandler<'AWS API Call via CloudTrail', unknown, void> = async (
      event
    ) => {
      for (const { record } of recordsFrom(event).records) decodeEvent(record)
    }
    const objects: S3Handler = async (event) => {
      for (const { bucket, key, kind } of recordsFrom(event).objects)
        if (kind === 'CloudTrail') expectTypeOf([bucket, key]).toEqualTypeOf<Array<string>>()
    }
    const queue: SQSHandler = async (event) => ({
      batchItemFailures: recordsFrom(event).issues.flatMap(({ message }) =>
        message === undefined ? [] : [{ itemIdentifier: message }]
      )
    })
    expectTypeOf([logs, bridge, objects, queue]).not.toBeAny()
  })
})

describe('Delivery', () => {
  it('has a tag that a switch can exhaust', () => {
    const isNamed = ({ _tag }: Delivery): boolean => {
      switch (_tag) {
        case 'S3Notification':
        case 'TrailNotification':
          return true
        case 'Unrecognised':
          return false
        default:
          expectTypeOf(_tag).toEqualTypeOf<
            Exclude<Form, 'S3Notification' | 'TrailNotification' | 'Unrecognised'>
          >()
          // @ts-expect-error a misspelt form is none
          return _tag === 'EventBrigde'
      }
    }
    expectTypeOf(isNamed).toBeFunction()
  })
})
