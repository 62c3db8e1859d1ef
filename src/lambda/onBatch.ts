/**
 * Handlers for SQS and Kinesis, which can redeliver single messages of a batch. Enable `ReportBatchItemFailures` for
 * the event source; otherwise Lambda treats every batch as processed.
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
 * Handles SQS messages: records, and notifications of S3 or CloudTrail, directly or through SNS. The response lists the
 * messages that must be delivered again; the others are done. In a FIFO queue, all messages after a failed one are
 * listed, too, which preserves the order.
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
 * Handles records of a Kinesis stream: CloudTrail records, CloudWatch Logs data, EventBridge events. The response lists
 * the first record that must be delivered again: Kinesis then delivers it and all that follow.
 *
 * *Gotcha:* records that the Kinesis Producer Library has aggregated are rejected.
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
