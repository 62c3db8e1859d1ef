/**
 * Log events of CloudWatch Logs, each with a record as its message: subscription data, and responses of its API.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html
 * @module
 * @since 0.1.0
 */
import { isObject } from '../core/Json.js'
import { items, type Recogniser } from './Layer.js'

/** @internal The event of a Lambda function. */
export const subscriptionEvent: Recogniser = ({ awslogs }) =>
  isObject(awslogs) && 'data' in awslogs
    ? {
        form: 'CloudWatchLogs',
        parts: [{ _tag: 'Base64', at: ['awslogs', 'data'], text: awslogs['data'] }]
      }
    : undefined

/** @internal The document inside it, which Kinesis and Firehose carry, too. A control message is a probe. */
export const subscription: Recogniser = ({ messageType, logEvents }) => {
  if (typeof messageType !== 'string' || !Array.isArray(logEvents)) return undefined
  return {
    form: 'CloudWatchLogs',
    parts:
      messageType === 'CONTROL_MESSAGE'
        ? [{ _tag: 'Aside', at: [], is: 'ControlMessage' }]
        : items(logEvents, ['logEvents'])
  }
}

/** @internal */
export const logEvent: Recogniser = ({ id, eventId, timestamp, message }) =>
  typeof message === 'string' && timestamp !== undefined
    ? {
        form: 'CloudWatchLogs',
        parts: [{ _tag: 'Text', at: ['message'], text: message, expected: 'record' }],
        message: id ?? eventId
      }
    : undefined

/**
 * @internal The output of StartLiveTail, every second.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_LiveTailSessionUpdate.html
 */
export const liveTail: Recogniser = ({ sessionUpdate }) =>
  isObject(sessionUpdate)
    ? {
        form: 'CloudWatchLogs',
        parts: [
          { _tag: 'Value', at: ['sessionUpdate'], value: sessionUpdate, expected: 'document' }
        ]
      }
    : undefined
