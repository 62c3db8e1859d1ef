/**
 * EventBridge events: a CloudTrail record in `detail`, or an object that was created in S3.
 *
 * @module
 * @since 0.1.0
 */
import { isObject } from '../core/Json.js'
import type { Part, Recogniser } from './Layer.js'

/**
 * All detail-types of CloudTrail end like this, including those of sign-in: `AWS Console Sign In via CloudTrail`, or
 * `Signin`.
 */
const ofCloudTrail = / via CloudTrail$/i

/** Unlike S3's own notifications, these contain the key unencoded. */
const created = (detail: unknown): Part | undefined => {
  if (!isObject(detail) || !isObject(detail['bucket']) || !isObject(detail['object']))
    return undefined
  const bucket = detail['bucket']['name']
  const key = detail['object']['key']
  return typeof bucket === 'string' && typeof key === 'string'
    ? { _tag: 'Object', at: ['detail', 'object', 'key'], bucket, key }
    : undefined
}

const partOf = (type: string, source: unknown, detail: unknown): Part => {
  if (ofCloudTrail.test(type))
    return typeof detail === 'string'
      ? { _tag: 'Value', at: ['detail'], value: detail, expected: 'record' }
      : { _tag: 'Record', at: ['detail'], record: detail }
  const object = source === 'aws.s3' && type === 'Object Created' ? created(detail) : undefined
  return (
    object ?? {
      _tag: 'Issue',
      at: ['detail'],
      value: detail,
      expected: 'a record of CloudTrail',
      hint: 'this event is not from CloudTrail: its detail-type does not end in "via CloudTrail"'
    }
  )
}

/** @internal */
export const eventBridge: Recogniser = ({ 'detail-type': type, source, detail, id }) =>
  typeof type === 'string' && detail !== undefined
    ? { form: 'EventBridge', parts: [partOf(type, source, detail)], message: id }
    : undefined
