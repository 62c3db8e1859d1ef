/**
 * SNS and SQS messages, as Lambda functions, queues or endpoints receive them.
 *
 * @module
 * @since 0.1.0
 */
import { isObject } from '../core/Json.js'
import type { Recogniser } from './Layer.js'

/** @internal */
export const snsRecord: Recogniser = ({ Sns }) =>
  isObject(Sns)
    ? {
        form: 'Sns',
        parts: [{ _tag: 'Value', at: ['Sns'], value: Sns, expected: 'document' }],
        message: Sns['MessageId']
      }
    : undefined

/** @internal */
export const snsMessage: Recogniser = ({ Type, TopicArn, Message, MessageId }) => {
  if (typeof Message !== 'string' || (Type === undefined && TopicArn === undefined))
    return undefined
  return {
    form: 'Sns',
    parts:
      Type === 'SubscriptionConfirmation' || Type === 'UnsubscribeConfirmation'
        ? [{ _tag: 'Aside', at: [], is: 'Confirmation' }]
        : [{ _tag: 'Text', at: ['Message'], text: Message, expected: 'document' }],
    message: MessageId
  }
}

/** @internal In the event of a Lambda function. */
export const sqsRecord: Recogniser = ({ messageId, body }) =>
  messageId !== undefined && body !== undefined
    ? {
        form: 'Sqs',
        parts: [{ _tag: 'Text', at: ['body'], text: body, expected: 'document' }],
        message: messageId
      }
    : undefined

/** @internal As ReceiveMessage returns it. */
export const sqsMessage: Recogniser = ({ MessageId, Body }) =>
  MessageId !== undefined && Body !== undefined
    ? {
        form: 'Sqs',
        parts: [{ _tag: 'Text', at: ['Body'], text: Body, expected: 'document' }],
        message: MessageId
      }
    : undefined
