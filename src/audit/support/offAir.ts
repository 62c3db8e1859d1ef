/**
 * All calls that take something off air.
 *
 * @module
 * @since 0.2.0
 */
import { isSet } from '../../record/Flag.js'
import { everyPartFailed } from './batch.js'
import type { Effect, Operations } from './operations.js'
import { closesToEveryone } from './policy/closes.js'
import { schedulesNow } from './schedule.js'

/** @internal How something goes off air: each is a message of the rule. */
export type OffAir =
  | 'stopped'
  | 'switched'
  | 'shut-out'
  | 'interrupted'
  | 'drained'
  | 'paused'
  | 'disconnected'
  | 'cancelled'

/** The services use both spellings. */
const byPolicy: Effect<'shut-out'> = ['shut-out', ['requestParameters', 'Policy']]
const byLowerPolicy: Effect<'shut-out'> = ['shut-out', ['requestParameters', 'policy']]

/** @internal By source and name. */
export const offAir: Operations<OffAir> = {
  'medialive.amazonaws.com': {
    StopChannel: 'stopped',
    StopMultiplex: 'stopped',
    StopInputDevice: 'stopped',
    BatchStop: (event, { look }) =>
      everyPartFailed(event, { look }) ? undefined : ['stopped', ['eventName']],
    BatchUpdateSchedule: schedulesNow,
    UpdateInputSecurityGroup: (event, { empties }) =>
      empties('shut-out', event, 'requestParameters', 'whitelistRules'),
    RestartChannelPipelines: (event, { read, look, at }) => {
      const pipelines = read(event, 'requestParameters', 'pipelineIds') ?? []
      const channelClass = look(event, 'responseElements', 'channelClass')
      // One of two inputs leaves the other on air.
      return pipelines.length === 1 &&
        !(channelClass._tag === 'Present' && channelClass.value === 'SINGLE_PIPELINE')
        ? undefined
        : ['interrupted', at(event, 'requestParameters', 'pipelineIds')]
    },
    RebootInputDevice: 'interrupted',
    StartInputDeviceMaintenanceWindow: 'interrupted',
    UpdateNodeState: (event, { says }) =>
      says('drained', event, 'DRAINING', 'requestParameters', 'state')
  },
  'mediaconnect.amazonaws.com': {
    StopFlow: 'stopped',
    StopRouterInput: 'stopped',
    StopRouterOutput: 'stopped',
    RemoveFlowSource: 'stopped',
    RemoveFlowOutput: 'stopped',
    RemoveFlowMediaStream: 'stopped',
    RemoveFlowVpcInterface: 'stopped',
    RemoveBridgeSource: 'stopped',
    RemoveBridgeOutput: 'stopped',
    RevokeFlowEntitlement: 'stopped',
    DeregisterGatewayInstance: 'stopped',
    UpdateFlow: (event, { says }) =>
      says('stopped', event, 'DISABLED', 'requestParameters', 'ndiConfig', 'ndiState'),
    UpdateFlowSource: (event, { says }) =>
      says('stopped', event, 'DISABLED', 'requestParameters', 'routerIntegrationState'),
    UpdateFlowOutput: (event, { says }) =>
      says('stopped', event, 'DISABLED', 'requestParameters', 'outputStatus') ??
      says('stopped', event, 'DISABLED', 'requestParameters', 'routerIntegrationState'),
    UpdateFlowEntitlement: (event, { says }) =>
      says('stopped', event, 'DISABLED', 'requestParameters', 'entitlementStatus'),
    UpdateBridgeState: (event, { says }) =>
      says('stopped', event, 'STANDBY', 'requestParameters', 'desiredState'),
    UpdateRouterNetworkInterface: (event, { empties }) =>
      empties('shut-out', event, 'requestParameters', 'configuration', 'public', 'allowRules'),
    // Without an input the output is dark.
    TakeRouterInput: (event, { read, at }) =>
      (read(event, 'requestParameters', 'routerInputArn') ?? '') === ''
        ? ['stopped', at(event, 'requestParameters', 'routerInputArn')]
        : undefined,
    RestartRouterInput: 'interrupted',
    RestartRouterOutput: 'interrupted'
  },
  'mediapackage.amazonaws.com': {
    UpdateOriginEndpoint: (event, { says }) =>
      says('stopped', event, 'DENY', 'requestParameters', 'origination')
  },
  'mediapackagev2.amazonaws.com': {
    DeleteOriginEndpointPolicy: 'shut-out',
    DeleteChannelPolicy: 'shut-out',
    PutOriginEndpointPolicy: (event, { read }) =>
      closesToEveryone(read(event, 'requestParameters', 'Policy')) ? byPolicy : undefined,
    PutChannelPolicy: (event, { read }) =>
      closesToEveryone(read(event, 'requestParameters', 'Policy')) ? byPolicy : undefined,
    ResetChannelState: 'interrupted',
    ResetOriginEndpointState: 'interrupted',
    CancelHarvestJob: 'cancelled'
  },
  'mediatailor.amazonaws.com': {
    StopChannel: 'stopped',
    DeleteChannelPolicy: 'shut-out',
    PutChannelPolicy: (event, { read }) =>
      closesToEveryone(read(event, 'requestParameters', 'Policy')) ? byPolicy : undefined
  },
  'mediastore.amazonaws.com': {
    DeleteContainerPolicy: 'shut-out',
    DeleteCorsPolicy: 'shut-out',
    PutContainerPolicy: (event, { read }) =>
      closesToEveryone(read(event, 'requestParameters', 'policy')) ? byLowerPolicy : undefined
  },
  'mediaconvert.amazonaws.com': {
    UpdateQueue: (event, { says }) =>
      says('paused', event, 'PAUSED', 'requestParameters', 'status'),
    CancelJob: 'cancelled'
  },
  'elastictranscoder.amazonaws.com': {
    UpdatePipelineStatus: (event, { says }) =>
      says('paused', event, 'Paused', 'requestParameters', 'status'),
    CancelJob: 'cancelled'
  },
  'ivs.amazonaws.com': {
    StopStream: 'stopped',
    StopComposition: 'stopped',
    StopParticipantReplication: 'stopped',
    // An empty string removes the stage from the broadcaster.
    UpdateIngestConfiguration: (event, { says }) =>
      says('stopped', event, '', 'requestParameters', 'stageArn'),
    DeleteStreamKey: 'shut-out',
    DisconnectParticipant: 'disconnected',
    StartViewerSessionRevocation: 'disconnected',
    BatchStartViewerSessionRevocation: (event, { look }) => {
      const requested = look(event, 'requestParameters', 'viewerSessions')
      const failed = look(event, 'responseElements', 'errors')
      return requested._tag === 'Present' &&
        failed._tag === 'Present' &&
        failed.value.length >= requested.value.length
        ? undefined
        : ['disconnected', ['eventName']]
    }
  },
  'ivschat.amazonaws.com': {
    DisconnectUser: 'disconnected'
  },
  'kinesisvideo.amazonaws.com': {
    UpdateMediaStorageConfiguration: (event, { says }) =>
      says('stopped', event, 'DISABLED', 'requestParameters', 'mediaStorageConfiguration', 'status')
  },
  'elemental-inference.amazonaws.com': {
    DisassociateFeed: (event, { read }) =>
      isSet(read(event, 'requestParameters', 'dryRun')) ? undefined : ['stopped', ['eventName']],
    UpdateFeed: (event, { each }) => {
      const disabled = each(event, 'requestParameters', 'outputs', 0, 'status').find(
        ({ value }) => value === 'DISABLED'
      )
      return disabled === undefined ? undefined : ['stopped', disabled.path]
    },
    DeleteFeedPolicy: 'shut-out',
    PutFeedPolicy: (event, { read }) =>
      closesToEveryone(read(event, 'requestParameters', 'policy')) ? byLowerPolicy : undefined
  }
}
