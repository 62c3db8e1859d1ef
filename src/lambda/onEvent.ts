/**
 * Handlers for event sources that redeliver whole events only: EventBridge, S3, SNS and CloudWatch Logs.
 *
 * @module
 * @since 0.2.0
 */
import type { CloudWatchLogsEvent, EventBridgeEvent, S3Event, SNSEvent } from 'aws-lambda'
import { deliverAll } from './deliver.js'
import type { Handler, HandlerParts } from './Output.js'

/**
 * Handles EventBridge events: CloudTrail records, and S3 object notifications.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
 * @example
 * {@includeCode ../../docs/examples/lambda.test.ts#rules}
 *
 * @category handlers
 * @since 0.2.0
 */
export function onEventBridge<Result>(
  parts: HandlerParts<Result>
): Handler<EventBridgeEvent<string, unknown>> {
  return (event) =>
    deliverAll(parts, [
      { source: `eventbridge:${event.id}`, document: event, content: event.detail }
    ])
}

/**
 * Handles S3 notifications, directly or through an SNS topic, and the notifications that CloudTrail sends to a topic.
 *
 * @example
 * {@includeCode ../../docs/examples/lambda.test.ts#objects}
 *
 * @category handlers
 * @since 0.2.0
 */
export function onObjects<Result>(parts: HandlerParts<Result>): Handler<S3Event | SNSEvent> {
  return ({ Records }) =>
    deliverAll(
      parts,
      Records.map((record) =>
        'Sns' in record
          ? {
              source: `sns:${record.Sns.MessageId}`,
              document: record,
              content: record.Sns.Message
            }
          : { source: `s3:${record.s3.bucket.name}`, document: [record], content: record.s3 }
      )
    )
}

/**
 * Handles the data of a CloudWatch Logs subscription.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html
 * @category handlers
 * @since 0.2.0
 */
export function onLogs<Result>(parts: HandlerParts<Result>): Handler<CloudWatchLogsEvent> {
  return (event) =>
    deliverAll(parts, [{ source: 'logs', document: event, content: event.awslogs.data }])
}
