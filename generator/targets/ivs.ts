/**
 * Hand-written rows of IVS and IVS Real-Time.
 *
 * @module
 */
import type { HandRows } from './HandRow.js'

const unarned = 'IAM has what it is in alone: it has an id, and no ARN'

const batch = 'the answer lists what was found and what was not'

const of = 'it is about one participant'

const replica = 'it is about a participant, and the stage in which it is seen too'

/** What the models and IAM lack or have wrong. */
export const ivs: HandRows = {
  types: {
    'Stream-Key': {
      is: 'stream-key/{StreamKeyId} < Channel',
      reason: 'it is of one channel, though its ARN does not say of which'
    },
    'Stream-Session': {
      is: '{StreamId} < Channel',
      reason: unarned
    },
    'Stage-Session': {
      is: '{SessionId} < Stage',
      reason: unarned
    },
    Participant: {
      is: '{ParticipantId} < Stage',
      reason: unarned
    }
  },
  operations: {
    BatchGetChannel: {
      is: 'read !<channels <errors; Channel arn>arns[]',
      reason: batch
    },
    BatchGetStreamKey: {
      is: 'read !<streamKeys <errors; Stream-Key arn>arns[]',
      reason: batch
    },
    BatchStartViewerSessionRevocation: {
      is: 'update/viewerSession !- <errors; Channel arn>viewerSessions[].channelArn',
      reason: 'one for each viewer; the answer lists those that failed'
    },
    StartViewerSessionRevocation: {
      is: 'update/viewerSession; Channel arn>channelArn',
      reason: 'it ends the session of one viewer, and not the channel'
    },
    CreateChannel: {
      is: 'create; Channel name>name arn<channel.arn; ?Stream-Key arn<streamKey.arn ^ arn<channel.arn',
      reason: 'a channel comes with a stream key'
    },
    CreateParticipantToken: {
      is: 'update/participantToken; Stage arn>stageArn',
      reason: 'the participant does not exist yet'
    },
    ListParticipantEvents: {
      is: 'list/events; Participant id>participantId ^ arn>stageArn',
      reason: of
    },
    ListParticipantReplicas: {
      is: 'list/replicas; Participant id>participantId ^ arn>sourceStageArn',
      reason: of
    },
    PutMetadata: {
      is: 'send/metadata; Channel arn>channelArn',
      reason: 'metadata goes to the players with the stream, and is kept nowhere'
    },
    StartParticipantReplication: {
      is: 'update/replication; Participant id>participantId ^ arn>sourceStageArn; Stage arn>destinationStageArn',
      reason: replica
    },
    StopParticipantReplication: {
      is: 'update/replication; Participant id>participantId ^ arn>sourceStageArn; Stage arn>destinationStageArn',
      reason: replica
    },
    StopStream: {
      is: 'stop/stream; Channel arn>channelArn',
      reason: 'it disconnects what is being sent, so that the channel is off the air'
    }
  }
}
