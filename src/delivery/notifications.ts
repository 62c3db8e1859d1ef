/**
 * References to objects: S3 notifications, which look like a log file, and CloudTrail notifications.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
 * @module
 * @since 0.1.0
 */
import type { Option } from 'fp-ts/lib/Option.js'
import { isObject } from '../core/Json.js'
import { none, some } from '../core/option.js'
import { mapElements } from './elements.js'
import type { Keyed, Part, Recogniser } from './Layer.js'

/** S3 encodes keys like form data: a space is a plus sign. */
const decodeKey = (key: string): Option<string> => {
  try {
    return some(decodeURIComponent(key.replaceAll('+', ' ')))
  } catch {
    return none
  }
}

const objectIn = ({ bucket, object }: Keyed): Part => {
  const name = isObject(bucket) ? bucket['name'] : undefined
  const encoded = isObject(object) ? object['key'] : undefined
  const key = typeof encoded === 'string' ? decodeKey(encoded) : none
  const at = ['s3', 'object', 'key']
  return typeof name === 'string' && key._tag === 'Some'
    ? { _tag: 'Object', at, bucket: name, key: key.value }
    : {
        _tag: 'Issue',
        at,
        value: encoded,
        expected: 'a percent-encoded key, and the name of a bucket',
        hint: ''
      }
}

/** @internal An object that was removed or replicated has nothing to read. */
export const s3Record: Recogniser = ({ s3, eventName }) => {
  if (!isObject(s3)) return undefined
  const there = typeof eventName === 'string' && /^(?:s3:)?ObjectCreated:/.test(eventName)
  return {
    form: 'S3Notification',
    parts: [there ? objectIn(s3) : { _tag: 'Aside', at: [], is: 'OtherNotification' }]
  }
}

/** @internal The test event that S3 sends when notifications are configured. */
export const testEvent: Recogniser = ({ Event }) =>
  Event === 's3:TestEvent'
    ? { form: 'TestEvent', parts: [{ _tag: 'Aside', at: [], is: 'TestEvent' }] }
    : undefined

/** @internal The notification that CloudTrail sends to a topic: one or more keys, unencoded. */
export const trailNotification: Recogniser = ({ s3Bucket: bucket, s3ObjectKey }) => {
  if (typeof bucket !== 'string' || s3ObjectKey === undefined) return undefined
  const keys: ReadonlyArray<unknown> = Array.isArray(s3ObjectKey) ? s3ObjectKey : [s3ObjectKey]
  return {
    form: 'TrailNotification',
    parts: mapElements(keys, (key, index): Part => {
      const at = Array.isArray(s3ObjectKey) ? ['s3ObjectKey', index] : ['s3ObjectKey']
      return typeof key === 'string'
        ? { _tag: 'Object', at, bucket, key }
        : { _tag: 'Issue', at, value: key, expected: 'the key of an object', hint: '' }
    })
  }
}

/** @internal The digest file that CloudTrail writes next to its log files, to prove that they are complete. */
export const digest: Recogniser = ({ digestStartTime, digestEndTime }) =>
  digestStartTime !== undefined && digestEndTime !== undefined
    ? { form: 'Digest', parts: [{ _tag: 'Aside', at: [], is: 'Digest' }] }
    : undefined

/** @internal Lambda events of other sources have `Records` like a log file, and a source that starts like this. */
export const foreignRecord: Recogniser = ({ eventSource, EventSource }) => {
  const source = eventSource ?? EventSource
  return typeof source === 'string' && source.startsWith('aws:')
    ? {
        form: 'Unrecognised',
        parts: [
          {
            _tag: 'Issue',
            at: [],
            value: {},
            expected: 'a CloudTrail record, or a message that contains some',
            hint: 'this is an event that another service sends to Lambda'
          }
        ]
      }
    : undefined
}
