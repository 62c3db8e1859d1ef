/**
 * Hand-written rows of IVS Chat.
 *
 * @module
 */
import type { HandRows } from './HandRow.js'

/** What is missing or wrong in the models and IAM. */
export const ivschat: HandRows = {
  types: {
    Message: {
      is: '{MessageId} < Room',
      reason: 'IAM only has the room: a message has an id but no ARN'
    }
  },
  operations: {
    DeleteMessage: {
      is: 'delete; Message id>id ^ id>roomIdentifier',
      reason: 'the id in the response is that of the event which is sent to the clients'
    },
    DisconnectUser: {
      is: 'stop/connection; Room id>roomIdentifier',
      reason: 'disconnecting is a stop; the user is a secret, so it is not a target'
    },
    SendEvent: {
      is: 'send/event; Room id>roomIdentifier',
      reason: 'the id in the response is that of the event'
    }
  }
}
