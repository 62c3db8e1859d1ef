/**
 * Hand-written rows of IVS Chat.
 *
 * @module
 */
import type { HandRows } from './HandRow.js'

/** What the models and IAM lack or have wrong. */
export const ivschat: HandRows = {
  types: {
    Message: {
      is: '{MessageId} < Room',
      reason: 'IAM has the room alone: a message has an id, and no ARN'
    }
  },
  operations: {
    DeleteMessage: {
      is: 'delete; Message id>id ^ id>roomIdentifier',
      reason: 'the id of the answer is that of the event which tells the clients'
    },
    DisconnectUser: {
      is: 'stop/connection; Room id>roomIdentifier',
      reason: 'a disconnect stops; the user is a secret, and no target'
    },
    SendEvent: {
      is: 'send/event; Room id>roomIdentifier',
      reason: 'the id of the answer is that of the event'
    }
  }
}
