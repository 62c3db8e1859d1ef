/**
 * Records of Kinesis and of Firehose in the events of a Lambda function: base64 of what was put into the stream.
 *
 * @module
 * @since 0.1.0
 */
import { isObject } from '../core/Json.js'
import type { Recogniser } from './Layer.js'

/** @internal */
export const kinesisRecord: Recogniser = ({ kinesis }) =>
  isObject(kinesis)
    ? {
        form: 'Kinesis',
        parts: [{ _tag: 'Base64', at: ['kinesis', 'data'], text: kinesis['data'] }],
        message: kinesis['sequenceNumber']
      }
    : undefined

/** @internal */
export const firehoseRecord: Recogniser = ({ recordId, data }) =>
  typeof recordId === 'string' && data !== undefined
    ? { form: 'Firehose', parts: [{ _tag: 'Base64', at: ['data'], text: data }], message: recordId }
    : undefined
