/**
 * Hand-written rows of Kinesis Video Streams.
 *
 * @module
 */
import type { HandRows } from './HandRow.js'

const time =
  'a stream made anew under its name is another stream for AWS, and calls name both by the same name'

const form = 'its name says in which form'

const tags = 'tags of a stream that may be named by its name'

/** What the models and IAM lack or have wrong. */
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
      reason: 'its name says that the channel is one for signaling'
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
      reason: 'its name says which media'
    },
    JoinStorageSessionAsViewer: {
      is: 'update/storageSession; channel arn>channelArn',
      reason: 'its name says how it joins'
    },
    ListEdgeAgentConfigurations: {
      is: 'list/edgeAgentConfigurations',
      reason: 'of a device of IoT Greengrass, which is no resource of the service'
    },
    ListFragments: {
      is: 'list/fragments; stream name>streamName arn>streamARN',
      reason: 'fragments have numbers, and no identity outside their stream'
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
      reason: 'its name says what kind of offer, and to whom'
    },
    StartEdgeConfigurationUpdate: {
      is: 'update/edgeConfiguration; stream name>streamName arn>streamARN name<streamName arn<streamARN',
      reason: 'what it starts is an update'
    }
  }
}
