/**
 * All calls that delete something permanently.
 *
 * @module
 * @since 0.2.0
 */
import { everyPartFailed } from './batch.js'
import { expiresByDays } from './lifecycle.js'
import type { Operations } from './operations.js'

/** @internal How something is deleted: each is a message of the rule. */
export type Deletion = 'deleted' | 'not-kept' | 'template'

/** @internal By source and name. */
export const deletions: Operations<Deletion> = {
  'medialive.amazonaws.com': {
    DeleteChannel: 'deleted',
    DeleteInput: 'deleted',
    DeleteInputSecurityGroup: 'deleted',
    DeleteMultiplex: 'deleted',
    DeleteMultiplexProgram: 'deleted',
    DeleteSchedule: 'deleted',
    DeleteChannelPlacementGroup: 'deleted',
    DeleteCluster: 'deleted',
    DeleteNetwork: 'deleted',
    DeleteNode: 'deleted',
    DeleteSdiSource: 'deleted',
    BatchDelete: (event, { look }) =>
      everyPartFailed(event, { look }) ? undefined : ['deleted', ['eventName']]
  },
  'mediaconnect.amazonaws.com': {
    DeleteFlow: 'deleted',
    DeleteBridge: 'deleted',
    DeleteGateway: 'deleted',
    DeleteRouterInput: 'deleted',
    DeleteRouterOutput: 'deleted',
    DeleteRouterNetworkInterface: 'deleted',
    UpdateBridgeState: (event, { says }) =>
      says('deleted', event, 'DELETED', 'requestParameters', 'desiredState')
  },
  'mediapackage.amazonaws.com': { DeleteChannel: 'deleted', DeleteOriginEndpoint: 'deleted' },
  'mediapackagev2.amazonaws.com': {
    DeleteChannelGroup: 'deleted',
    DeleteChannel: 'deleted',
    DeleteOriginEndpoint: 'deleted'
  },
  'mediapackage-vod.amazonaws.com': {
    DeleteAsset: 'deleted',
    DeletePackagingGroup: 'deleted',
    DeletePackagingConfiguration: 'deleted'
  },
  'mediatailor.amazonaws.com': {
    DeleteChannel: 'deleted',
    DeletePlaybackConfiguration: 'deleted',
    DeletePrefetchSchedule: 'deleted',
    DeleteSourceLocation: 'deleted',
    DeleteLiveSource: 'deleted',
    DeleteVodSource: 'deleted',
    DeleteProgram: 'deleted',
    DeleteFunction: 'deleted'
  },
  'mediaconvert.amazonaws.com': {
    DeleteQueue: 'deleted',
    DeleteJobTemplate: 'template',
    DeletePreset: 'template'
  },
  'elastictranscoder.amazonaws.com': { DeletePipeline: 'deleted', DeletePreset: 'template' },
  'mediastore.amazonaws.com': {
    DeleteContainer: 'deleted',
    DeleteObject: 'deleted',
    PutLifecyclePolicy: (event, { read, at }) =>
      expiresByDays(read(event, 'requestParameters', 'lifecyclePolicy'))
        ? ['not-kept', at(event, 'requestParameters', 'lifecyclePolicy')]
        : undefined
  },
  'ivs.amazonaws.com': {
    DeleteChannel: 'deleted',
    DeleteStage: 'deleted',
    DeleteIngestConfiguration: 'deleted',
    DeleteRecordingConfiguration: 'deleted',
    DeleteStorageConfiguration: 'deleted',
    DeleteAdConfiguration: 'deleted',
    DeleteEncoderConfiguration: 'template',
    // An empty string ends the recording.
    UpdateChannel: (event, { says }) =>
      says('not-kept', event, '', 'requestParameters', 'recordingConfigurationArn'),
    UpdateStage: (event, { says }) =>
      says(
        'not-kept',
        event,
        '',
        'requestParameters',
        'autoParticipantRecordingConfiguration',
        'storageConfigurationArn'
      )
  },
  'ivschat.amazonaws.com': { DeleteRoom: 'deleted' },
  'kinesisvideo.amazonaws.com': {
    DeleteStream: 'deleted',
    DeleteSignalingChannel: 'deleted',
    DeleteEdgeConfiguration: 'deleted',
    UpdateDataRetention: (event, { says }) =>
      says('not-kept', event, 'DECREASE_DATA_RETENTION', 'requestParameters', 'operation')
  },
  'elemental-inference.amazonaws.com': { DeleteFeed: 'deleted', DeleteDictionary: 'template' }
}
