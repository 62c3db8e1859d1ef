/**
 * Where calls name roles, flows and other resources that may be of another account.
 *
 * @module
 * @since 0.2.0
 */
import type { NamedValue } from './NamedValue.js'
import type { Collections } from './operations.js'

/** @internal An ARN, and what its resource is to the call: what it acts with, what it takes from, or anything else. */
export interface NamedArn extends NamedValue {
  readonly kind: 'role' | 'flow' | 'resource'
}

const of =
  (kind: NamedArn['kind']) =>
  (found: ReadonlyArray<NamedValue>): ReadonlyArray<NamedArn> =>
    found.map(({ value, path }) => ({ kind, value, path }))

const roles = of('role')
const flows = of('flow')
const resources = of('resource')

/** @internal By source and name. */
export const namedArns: Collections<NamedArn> = {
  'mediaconnect.amazonaws.com': {
    CreateFlow: (event, { each }) => [
      ...roles(each(event, 'requestParameters', 'vpcInterfaces', 0, 'roleArn')),
      ...flows(each(event, 'requestParameters', 'source', 'entitlementArn')),
      ...flows(each(event, 'requestParameters', 'sources', 0, 'entitlementArn')),
      ...roles(each(event, 'requestParameters', 'source', 'decryption', 'roleArn')),
      ...roles(each(event, 'requestParameters', 'sources', 0, 'decryption', 'roleArn')),
      ...roles(each(event, 'requestParameters', 'outputs', 0, 'encryption', 'roleArn')),
      ...roles(each(event, 'requestParameters', 'entitlements', 0, 'encryption', 'roleArn')),
      ...resources(each(event, 'requestParameters', 'source', 'gatewayBridgeSource', 'bridgeArn')),
      ...resources(
        each(event, 'requestParameters', 'sources', 0, 'gatewayBridgeSource', 'bridgeArn')
      )
    ],
    AddFlowSources: (event, { each }) => [
      ...flows(each(event, 'requestParameters', 'sources', 0, 'entitlementArn')),
      ...roles(each(event, 'requestParameters', 'sources', 0, 'decryption', 'roleArn')),
      ...resources(
        each(event, 'requestParameters', 'sources', 0, 'gatewayBridgeSource', 'bridgeArn')
      )
    ],
    UpdateFlowSource: (event, { each }) => [
      ...flows(each(event, 'requestParameters', 'entitlementArn')),
      ...roles(each(event, 'requestParameters', 'decryption', 'roleArn')),
      ...resources(each(event, 'requestParameters', 'gatewayBridgeSource', 'bridgeArn'))
    ],
    AddFlowOutputs: (event, { each }) => [
      ...roles(each(event, 'requestParameters', 'outputs', 0, 'encryption', 'roleArn'))
    ],
    UpdateFlowOutput: (event, { each }) => [
      ...roles(each(event, 'requestParameters', 'encryption', 'roleArn'))
    ],
    UpdateFlowEntitlement: (event, { each }) => [
      ...roles(each(event, 'requestParameters', 'encryption', 'roleArn'))
    ],
    GrantFlowEntitlements: (event, { each }) => [
      ...roles(each(event, 'requestParameters', 'entitlements', 0, 'encryption', 'roleArn'))
    ],
    AddFlowVpcInterfaces: (event, { each }) => [
      ...roles(each(event, 'requestParameters', 'vpcInterfaces', 0, 'roleArn'))
    ],
    CreateBridge: (event, { each }) => [
      ...flows(each(event, 'requestParameters', 'sources', 0, 'flowSource', 'flowArn')),
      ...resources(each(event, 'requestParameters', 'placementArn'))
    ],
    AddBridgeSources: (event, { each }) => [
      ...flows(each(event, 'requestParameters', 'sources', 0, 'flowSource', 'flowArn'))
    ],
    UpdateBridgeSource: (event, { each }) => [
      ...flows(each(event, 'requestParameters', 'flowSource', 'flowArn'))
    ],
    CreateRouterInput: (event, { each }) => [
      ...flows(each(event, 'requestParameters', 'configuration', 'mediaConnectFlow', 'flowArn')),
      ...flows(
        each(event, 'requestParameters', 'configuration', 'mediaLiveChannel', 'mediaLiveChannelArn')
      ),
      ...roles(
        each(
          event,
          'requestParameters',
          'transitEncryption',
          'encryptionKeyConfiguration',
          'secretsManager',
          'roleArn'
        )
      )
    ],
    UpdateRouterInput: (event, { each }) => [
      ...flows(each(event, 'requestParameters', 'configuration', 'mediaConnectFlow', 'flowArn')),
      ...flows(
        each(event, 'requestParameters', 'configuration', 'mediaLiveChannel', 'mediaLiveChannelArn')
      ),
      ...roles(
        each(
          event,
          'requestParameters',
          'transitEncryption',
          'encryptionKeyConfiguration',
          'secretsManager',
          'roleArn'
        )
      )
    ],
    CreateRouterOutput: (event, { each }) => [
      ...resources(
        each(event, 'requestParameters', 'configuration', 'mediaConnectFlow', 'flowArn')
      ),
      ...resources(
        each(event, 'requestParameters', 'configuration', 'mediaLiveInput', 'mediaLiveInputArn')
      )
    ],
    UpdateRouterOutput: (event, { each }) => [
      ...resources(
        each(event, 'requestParameters', 'configuration', 'mediaConnectFlow', 'flowArn')
      ),
      ...resources(
        each(event, 'requestParameters', 'configuration', 'mediaLiveInput', 'mediaLiveInputArn')
      )
    ],
    TakeRouterInput: (event, { each }) => [
      ...flows(each(event, 'requestParameters', 'routerInputArn'))
    ]
  },
  'medialive.amazonaws.com': {
    CreateInput: (event, { each }) => [
      ...roles(each(event, 'requestParameters', 'roleArn')),
      ...flows(each(event, 'requestParameters', 'mediaConnectFlows', 0, 'flowArn'))
    ],
    UpdateInput: (event, { each }) => [
      ...roles(each(event, 'requestParameters', 'roleArn')),
      ...flows(each(event, 'requestParameters', 'mediaConnectFlows', 0, 'flowArn')),
      ...resources(each(event, 'requestParameters', 'specialRouterSettings', 'routerArn'))
    ],
    CreateChannel: (event, { each }) => [
      ...roles(each(event, 'requestParameters', 'roleArn')),
      ...resources(
        each(
          event,
          'requestParameters',
          'linkedChannelSettings',
          'followerChannelSettings',
          'primaryChannelArn'
        )
      ),
      ...resources(each(event, 'requestParameters', 'inferenceSettings', 'feedArn'))
    ],
    UpdateChannel: (event, { each }) => [
      ...roles(each(event, 'requestParameters', 'roleArn')),
      ...resources(
        each(
          event,
          'requestParameters',
          'linkedChannelSettings',
          'followerChannelSettings',
          'primaryChannelArn'
        )
      ),
      ...resources(each(event, 'requestParameters', 'inferenceSettings', 'feedArn'))
    ],
    UpdateInputDevice: (event, { each }) => [
      ...roles(
        each(event, 'requestParameters', 'hdDeviceSettings', 'mediaconnectSettings', 'roleArn')
      ),
      ...resources(
        each(event, 'requestParameters', 'hdDeviceSettings', 'mediaconnectSettings', 'flowArn')
      ),
      ...roles(
        each(event, 'requestParameters', 'uhdDeviceSettings', 'mediaconnectSettings', 'roleArn')
      ),
      ...resources(
        each(event, 'requestParameters', 'uhdDeviceSettings', 'mediaconnectSettings', 'flowArn')
      )
    ],
    CreateCluster: (event, { each }) => [
      ...roles(each(event, 'requestParameters', 'instanceRoleArn'))
    ],
    CreateEventBridgeRuleTemplate: (event, { each }) => [
      ...resources(each(event, 'requestParameters', 'eventTargets', 0, 'arn'))
    ],
    UpdateEventBridgeRuleTemplate: (event, { each }) => [
      ...resources(each(event, 'requestParameters', 'eventTargets', 0, 'arn'))
    ]
  },
  'mediapackage.amazonaws.com': {
    CreateHarvestJob: (event, { each }) => [
      ...roles(each(event, 'requestParameters', 's3Destination', 'roleArn'))
    ],
    CreateOriginEndpoint: (event, { each }) => [
      ...roles(each(event, 'requestParameters', 'authorization', 'secretsRoleArn')),
      ...roles(
        each(event, 'requestParameters', 'hlsPackage', 'encryption', 'spekeKeyProvider', 'roleArn')
      ),
      ...roles(
        each(event, 'requestParameters', 'dashPackage', 'encryption', 'spekeKeyProvider', 'roleArn')
      ),
      ...roles(
        each(event, 'requestParameters', 'cmafPackage', 'encryption', 'spekeKeyProvider', 'roleArn')
      ),
      ...roles(
        each(event, 'requestParameters', 'mssPackage', 'encryption', 'spekeKeyProvider', 'roleArn')
      )
    ],
    UpdateOriginEndpoint: (event, { each }) => [
      ...roles(each(event, 'requestParameters', 'authorization', 'secretsRoleArn')),
      ...roles(
        each(event, 'requestParameters', 'hlsPackage', 'encryption', 'spekeKeyProvider', 'roleArn')
      ),
      ...roles(
        each(event, 'requestParameters', 'dashPackage', 'encryption', 'spekeKeyProvider', 'roleArn')
      ),
      ...roles(
        each(event, 'requestParameters', 'cmafPackage', 'encryption', 'spekeKeyProvider', 'roleArn')
      ),
      ...roles(
        each(event, 'requestParameters', 'mssPackage', 'encryption', 'spekeKeyProvider', 'roleArn')
      )
    ]
  },
  'mediapackage-vod.amazonaws.com': {
    CreateAsset: (event, { each }) => [...roles(each(event, 'requestParameters', 'sourceRoleArn'))],
    CreatePackagingGroup: (event, { each }) => [
      ...roles(each(event, 'requestParameters', 'authorization', 'secretsRoleArn'))
    ],
    UpdatePackagingGroup: (event, { each }) => [
      ...roles(each(event, 'requestParameters', 'authorization', 'secretsRoleArn'))
    ],
    CreatePackagingConfiguration: (event, { each }) => [
      ...roles(
        each(event, 'requestParameters', 'hlsPackage', 'encryption', 'spekeKeyProvider', 'roleArn')
      ),
      ...roles(
        each(event, 'requestParameters', 'dashPackage', 'encryption', 'spekeKeyProvider', 'roleArn')
      ),
      ...roles(
        each(event, 'requestParameters', 'cmafPackage', 'encryption', 'spekeKeyProvider', 'roleArn')
      ),
      ...roles(
        each(event, 'requestParameters', 'mssPackage', 'encryption', 'spekeKeyProvider', 'roleArn')
      )
    ]
  },
  'mediapackagev2.amazonaws.com': {
    PutOriginEndpointPolicy: (event, { each }) => [
      ...roles(each(event, 'requestParameters', 'CdnAuthConfiguration', 'SecretsRoleArn'))
    ],
    CreateOriginEndpoint: (event, { each }) => [
      ...roles(
        each(event, 'requestParameters', 'Segment', 'Encryption', 'SpekeKeyProvider', 'RoleArn')
      )
    ],
    UpdateOriginEndpoint: (event, { each }) => [
      ...roles(
        each(event, 'requestParameters', 'Segment', 'Encryption', 'SpekeKeyProvider', 'RoleArn')
      )
    ]
  },
  'mediatailor.amazonaws.com': {
    CreateSourceLocation: (event, { each }) => [
      ...resources(
        each(
          event,
          'requestParameters',
          'AccessConfiguration',
          'SecretsManagerAccessTokenConfiguration',
          'SecretArn'
        )
      )
    ],
    UpdateSourceLocation: (event, { each }) => [
      ...resources(
        each(
          event,
          'requestParameters',
          'AccessConfiguration',
          'SecretsManagerAccessTokenConfiguration',
          'SecretArn'
        )
      )
    ]
  },
  'elastictranscoder.amazonaws.com': {
    CreatePipeline: (event, { each }) => [
      ...roles(each(event, 'requestParameters', 'role')),
      ...resources(each(event, 'requestParameters', 'notifications', 'progressing')),
      ...resources(each(event, 'requestParameters', 'notifications', 'completed')),
      ...resources(each(event, 'requestParameters', 'notifications', 'warning')),
      ...resources(each(event, 'requestParameters', 'notifications', 'error'))
    ],
    UpdatePipeline: (event, { each }) => [
      ...roles(each(event, 'requestParameters', 'role')),
      ...resources(each(event, 'requestParameters', 'notifications', 'progressing')),
      ...resources(each(event, 'requestParameters', 'notifications', 'completed')),
      ...resources(each(event, 'requestParameters', 'notifications', 'warning')),
      ...resources(each(event, 'requestParameters', 'notifications', 'error'))
    ],
    TestRole: (event, { each }) => [...roles(each(event, 'requestParameters', 'role'))],
    UpdatePipelineNotifications: (event, { each }) => [
      ...resources(each(event, 'requestParameters', 'notifications', 'progressing')),
      ...resources(each(event, 'requestParameters', 'notifications', 'completed')),
      ...resources(each(event, 'requestParameters', 'notifications', 'warning')),
      ...resources(each(event, 'requestParameters', 'notifications', 'error'))
    ]
  },
  'elemental-inference.amazonaws.com': {
    CreateFeed: (event, { each }) => [...roles(each(event, 'requestParameters', 'accessRoleArn'))],
    UpdateFeed: (event, { each }) => [...roles(each(event, 'requestParameters', 'accessRoleArn'))]
  },
  'ivs.amazonaws.com': {
    CreateChannel: (event, { each }) => [
      ...resources(each(event, 'requestParameters', 'recordingConfigurationArn')),
      ...resources(each(event, 'requestParameters', 'adConfigurationArn'))
    ],
    UpdateChannel: (event, { each }) => [
      ...resources(each(event, 'requestParameters', 'recordingConfigurationArn')),
      ...resources(each(event, 'requestParameters', 'adConfigurationArn'))
    ],
    CreateAdConfiguration: (event, { each }) => [
      ...resources(
        each(
          event,
          'requestParameters',
          'mediaTailorPlaybackConfigurations',
          0,
          'playbackConfigurationArn'
        )
      )
    ],
    UpdateAdConfiguration: (event, { each }) => [
      ...resources(
        each(
          event,
          'requestParameters',
          'mediaTailorPlaybackConfigurations',
          0,
          'playbackConfigurationArn'
        )
      )
    ],
    StartComposition: (event, { each }) => [
      ...resources(each(event, 'requestParameters', 'destinations', 0, 'channel', 'channelArn')),
      ...resources(
        each(event, 'requestParameters', 'destinations', 0, 's3', 'storageConfigurationArn')
      )
    ],
    StartParticipantReplication: (event, { each }) => [
      ...resources(each(event, 'requestParameters', 'destinationStageArn'))
    ],
    CreateStage: (event, { each }) => [
      ...resources(
        each(
          event,
          'requestParameters',
          'autoParticipantRecordingConfiguration',
          'storageConfigurationArn'
        )
      )
    ],
    UpdateStage: (event, { each }) => [
      ...resources(
        each(
          event,
          'requestParameters',
          'autoParticipantRecordingConfiguration',
          'storageConfigurationArn'
        )
      )
    ],
    UpdateIngestConfiguration: (event, { each }) => [
      ...resources(each(event, 'requestParameters', 'stageArn'))
    ],
    CreateIngestConfiguration: (event, { each }) => [
      ...resources(each(event, 'requestParameters', 'stageArn'))
    ]
  },
  'ivschat.amazonaws.com': {
    CreateRoom: (event, { each }) => [
      ...resources(each(event, 'requestParameters', 'messageReviewHandler', 'uri')),
      ...resources(each(event, 'requestParameters', 'loggingConfigurationIdentifiers', 0))
    ],
    UpdateRoom: (event, { each }) => [
      ...resources(each(event, 'requestParameters', 'messageReviewHandler', 'uri')),
      ...resources(each(event, 'requestParameters', 'loggingConfigurationIdentifiers', 0))
    ]
  },
  'kinesisvideo.amazonaws.com': {
    UpdateMediaStorageConfiguration: (event, { each }) => [
      ...resources(each(event, 'requestParameters', 'mediaStorageConfiguration', 'streamARN'))
    ],
    UpdateNotificationConfiguration: (event, { each }) => [
      ...resources(
        each(event, 'requestParameters', 'notificationConfiguration', 'destinationConfig', 'uri')
      )
    ]
  }
}
