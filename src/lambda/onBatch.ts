/**
 * Handlers of batches, of which single messages are delivered again: those of SQS and Kinesis. Switch on
 * `ReportBatchItemFailures` for the event source, or Lambda takes every batch for handled.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting
 * @module
 * @since 0.2.0
 */
import type {
  KinesisStreamBatchResponse,
  KinesisStreamEvent,
  SQSBatchResponse,
  SQSEvent
} from 'aws-lambda'
import * as E from '../core/either.js'
import { deliver } from './deliver.js'
import type { Handler, HandlerParts } from './Output.js'

/**
 * Handles messages of SQS: records, and notifications of S3 or CloudTrail, by SNS or not. Messages that have to be delivered
 * again are named in the response; the others are done. Of a FIFO queue, so are all that come behind one, to keep the order.
 *
 * @category handlers
 * @since 0.2.0
 */
export function onSqs<Result>(parts: HandlerParts<Result>): Handler<SQSEvent, SQSBatchResponse> {
  return async ({ Records }) => {
    const failed: Array<string> = []
    for (const record of Records) {
      const { messageId, body, eventSourceARN } = record
      const isBehind = failed.length > 0 && eventSourceARN.endsWith('.fifo')
      const message = { source: `sqs:${messageId}`, document: record, content: body }
      if (isBehind || E.isLeft(await deliver(parts, message))) failed.push(messageId)
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) }
  }
}

/**
 * Handles records of a Kinesis stream: records of CloudTrail, data of CloudWatch Logs, events of EventBridge. The first record
 * that has to be delivered again is named in the response: Kinesis delivers it and all that come behind it.
 *
 * *Gotcha:* what the Kinesis Producer Library has put together into one record is rejected.
 *
 * @category handlers
 * @since 0.2.0
 */
export function onKinesis<Result>(
  parts: HandlerParts<Result>
): Handler<KinesisStreamEvent, KinesisStreamBatchResponse> {
  return async ({ Records }) => {
    for (const record of Records) {
      const { data, sequenceNumber } = record.kinesis
      const message = { source: `kinesis:${record.eventID}`, document: record, content: data }
      if (E.isLeft(await deliver(parts, message)))
        return { batchItemFailures: [{ itemIdentifier: sequenceNumber }] }
    }
    return { batchItemFailures: [] }
  }
}
