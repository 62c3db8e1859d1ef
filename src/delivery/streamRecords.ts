/**
 * Records of Kinesis, Firehose and Kafka: base64 of the stream's content.
 *
 * @module
 * @since 0.1.0
 */
import { isObject } from '../core/Json.js'
import { mapElements } from './elements.js'
import { items, type Part, type Recogniser } from './Layer.js'

/**
 * @internal In the event of a Lambda function.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html
 */
export const kinesisRecord: Recogniser = ({ kinesis }) =>
  isObject(kinesis)
    ? {
        form: 'Kinesis',
        parts: [{ _tag: 'Base64', at: ['kinesis', 'data'], text: kinesis['data'] }],
        message: kinesis['sequenceNumber']
      }
    : undefined

/**
 * @internal In a batch of EventBridge Pipes, where the members of `kinesis` are at the top level.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-kinesis.html
 */
export const pipedKinesisRecord: Recogniser = ({ eventSource, data, sequenceNumber }) =>
  eventSource === 'aws:kinesis' && data !== undefined
    ? {
        form: 'Kinesis',
        parts: [{ _tag: 'Base64', at: ['data'], text: data }],
        message: sequenceNumber
      }
    : undefined

/**
 * @internal In the result of GetRecords, as printed by `aws kinesis get-records`.
 *
 * @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetRecords.html
 */
export const fetchedKinesisRecord: Recogniser = ({ Data, SequenceNumber, PartitionKey }) =>
  Data !== undefined && (SequenceNumber !== undefined || PartitionKey !== undefined)
    ? {
        form: 'Kinesis',
        parts: [{ _tag: 'Base64', at: ['Data'], text: Data }],
        message: SequenceNumber
      }
    : undefined

/**
 * @internal In the event of a Lambda function that transforms records, and in its response.
 *
 * @see https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html
 */
export const firehoseRecord: Recogniser = ({ recordId, data }) =>
  typeof recordId === 'string' && data !== undefined
    ? { form: 'Firehose', parts: [{ _tag: 'Base64', at: ['data'], text: data }], message: recordId }
    : undefined

/**
 * @internal The request of Firehose to an HTTP endpoint, which must respond with the `requestId`.
 *
 * @see https://docs.aws.amazon.com/firehose/latest/dev/httpdeliveryrequestresponse.html
 */
export const firehoseRequest: Recogniser = ({ requestId, timestamp, records }) => {
  if (typeof requestId !== 'string' || timestamp === undefined || !Array.isArray(records))
    return undefined
  return {
    form: 'FirehoseEndpoint',
    parts: mapElements(records, (record, index): Part => {
      const at = ['records', index]
      return isObject(record) && 'data' in record
        ? { _tag: 'Base64', at: [...at, 'data'], text: record['data'] }
        : { _tag: 'Value', at, value: record, expected: 'record' }
    }),
    message: requestId
  }
}

/** @internal The `eventSource` of Kafka clusters that are not managed by AWS. */
export const selfManagedKafka = 'SelfManagedKafka'

/**
 * @internal The event of a Lambda function: a list of records for each partition of a topic.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-msk.html
 */
export const kafkaEvent: Recogniser = ({ eventSource, records }) =>
  (eventSource === 'aws:kafka' || eventSource === selfManagedKafka) && isObject(records)
    ? {
        form: 'Kafka',
        parts: Object.entries(records).flatMap(([partition, list]): ReadonlyArray<Part> => {
          const at = ['records', partition]
          return Array.isArray(list)
            ? items(list, at)
            : [{ _tag: 'Value', at, value: list, expected: 'record' }]
        })
      }
    : undefined

/**
 * @internal In such a list, and in a batch of EventBridge Pipes.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-msk.html
 */
export const kafkaRecord: Recogniser = ({ topic, partition, offset, value }) =>
  typeof topic === 'string' && partition !== undefined && offset !== undefined
    ? { form: 'Kafka', parts: [{ _tag: 'Base64', at: ['value'], text: value }] }
    : undefined
