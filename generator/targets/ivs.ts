/**
 * Hand-written rows of IVS and IVS Real-Time.
 *
 * @module
 */
import type { HandRows } from './HandRow.js'

const unarned = 'IAM only has the resource that contains it: it has an id but no ARN'

const batch = 'the response lists what was found and what was not'

const of = 'it is about one participant'

const replica = 'it is about a participant, and about the stage to which it is replicated'

/** What is missing or wrong in the models and IAM. */
export const ivs: HandRows = {
  types: {
    'Stream-Key': {
      is: 'stream-key/{StreamKeyId} < Channel',
      reason: 'it belongs to one channel, but its ARN does not contain the channel'
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
      reason: 'there is one for each viewer; the response lists those that failed'
    },
    StartViewerSessionRevocation: {
      is: 'update/viewerSession; Channel arn>channelArn',
      reason: 'it ends the session of one viewer, not the channel'
    },
    CreateChannel: {
      is: 'create; Channel name>name arn<channel.arn; ?Stream-Key arn<streamKey.arn ^ arn<channel.arn',
      reason: 'a stream key is created with the channel'
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
      reason: 'metadata is sent to the players with the stream, and is not stored'
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
      reason: 'it disconnects the encoder, which takes the channel off air'
    }
  }
}
