/**
 * Hand-written rows of Kinesis Video Streams.
 *
 * @module
 */
import type { HandRows } from './HandRow.js'

const time =
  'to AWS, a stream that is created again with the same name is another stream, but calls identify both by that name'

const form = 'its name contains the format'

const tags = 'tags of a stream, which may be identified by its name'

/** What is missing or wrong in the models and IAM. */
export const kinesisvideo: HandRows = {
  types: {
    stream: {
      is: 'stream/{StreamName}/{CreationTime?}',
      reason: time
    },
    channel: {
      is: 'channel/{ChannelName}/{CreationTime?}',
      reason: time
    }
  },
  operations: {
    GetSignalingChannelEndpoint: {
      is: 'read/endpoint; channel arn>channelARN',
      reason: 'its name contains the kind of channel: signaling'
    },
    GetDASHStreamingSessionURL: {
      is: 'read/streamingSessionURL; stream name>streamName arn>streamARN',
      reason: form
    },
    GetHLSStreamingSessionURL: {
      is: 'read/streamingSessionURL; stream name>streamName arn>streamARN',
      reason: form
    },
    GetMediaForFragmentList: {
      is: 'read/media; stream name>streamName arn>streamARN',
      reason: 'its name contains the kind of media'
    },
    JoinStorageSessionAsViewer: {
      is: 'update/storageSession; channel arn>channelArn',
      reason: 'its name contains the way to join'
    },
    ListEdgeAgentConfigurations: {
      is: 'list/edgeAgentConfigurations',
      reason: 'it is for a device of IoT Greengrass, which is not a resource of the service'
    },
    ListFragments: {
      is: 'list/fragments; stream name>streamName arn>streamARN',
      reason: 'fragments are numbered, and have no identity outside their stream'
    },
    ListTagsForStream: {
      is: 'list/tags; stream name>streamName arn>streamARN',
      reason: tags
    },
    TagStream: {
      is: 'update/tags; stream name>streamName arn>streamARN',
      reason: tags
    },
    UntagStream: {
      is: 'update/tags; stream name>streamName arn>streamARN',
      reason: tags
    },
    SendAlexaOfferToMaster: {
      is: 'send/offer; channel arn>channelARN',
      reason: 'its name contains the kind of offer and its recipient'
    },
    StartEdgeConfigurationUpdate: {
      is: 'update/edgeConfiguration; stream name>streamName arn>streamARN name<streamName arn<streamARN',
      reason: 'it starts an update'
    }
  }
}
