/**
 * Where calls name roles, flows and other resources that may belong to another account: what a call uses, what it takes
 * from, or anything else.
 *
 * @module
 * @since 0.2.0
 */
import { type RequestValues, requestValues } from './requestValues.js'

const routerInput = {
  flow: [
    'configuration.mediaConnectFlow.flowArn',
    'configuration.mediaLiveChannel.mediaLiveChannelArn'
  ],
  role: ['transitEncryption.encryptionKeyConfiguration.secretsManager.roleArn']
} as const

const routerOutput = {
  resource: [
    'configuration.mediaConnectFlow.flowArn',
    'configuration.mediaLiveInput.mediaLiveInputArn'
  ]
} as const

const channel = {
  role: ['roleArn'],
  resource: [
    'linkedChannelSettings.followerChannelSettings.primaryChannelArn',
    'inferenceSettings.feedArn'
  ]
} as const

const originEndpoint = {
  role: [
    'authorization.secretsRoleArn',
    'hlsPackage.encryption.spekeKeyProvider.roleArn',
    'dashPackage.encryption.spekeKeyProvider.roleArn',
    'cmafPackage.encryption.spekeKeyProvider.roleArn',
    'mssPackage.encryption.spekeKeyProvider.roleArn'
  ]
} as const

const pipeline = {
  role: ['role'],
  resource: [
    'notifications.progressing',
    'notifications.completed',
    'notifications.warning',
    'notifications.error'
  ]
} as const

/** @internal ARNs. */
export const namedArns: RequestValues<'role' | 'flow' | 'resource'> = /*#__PURE__*/ requestValues<
  'role' | 'flow' | 'resource'
>()({
  'mediaconnect.amazonaws.com': {
    CreateFlow: {
      role: [
        'vpcInterfaces[].roleArn',
        'source.decryption.roleArn',
        'sources[].decryption.roleArn',
        'outputs[].encryption.roleArn',
        'entitlements[].encryption.roleArn'
      ],
      flow: ['source.entitlementArn', 'sources[].entitlementArn'],
      resource: ['source.gatewayBridgeSource.bridgeArn', 'sources[].gatewayBridgeSource.bridgeArn']
    },
    AddFlowSources: {
      flow: ['sources[].entitlementArn'],
      role: ['sources[].decryption.roleArn'],
      resource: ['sources[].gatewayBridgeSource.bridgeArn']
    },
    UpdateFlowSource: {
      flow: ['entitlementArn'],
      role: ['decryption.roleArn'],
      resource: ['gatewayBridgeSource.bridgeArn']
    },
    AddFlowOutputs: { role: ['outputs[].encryption.roleArn'] },
    UpdateFlowOutput: { role: ['encryption.roleArn'] },
    UpdateFlowEntitlement: { role: ['encryption.roleArn'] },
    GrantFlowEntitlements: { role: ['entitlements[].encryption.roleArn'] },
    AddFlowVpcInterfaces: { role: ['vpcInterfaces[].roleArn'] },
    CreateBridge: { flow: ['sources[].flowSource.flowArn'], resource: ['placementArn'] },
    AddBridgeSources: { flow: ['sources[].flowSource.flowArn'] },
    UpdateBridgeSource: { flow: ['flowSource.flowArn'] },
    CreateRouterInput: routerInput,
    UpdateRouterInput: routerInput,
    CreateRouterOutput: routerOutput,
    UpdateRouterOutput: routerOutput,
    TakeRouterInput: { flow: ['routerInputArn'] }
  },
  'medialive.amazonaws.com': {
    CreateInput: { role: ['roleArn'], flow: ['mediaConnectFlows[].flowArn'] },
    UpdateInput: {
      role: ['roleArn'],
      flow: ['mediaConnectFlows[].flowArn'],
      resource: ['specialRouterSettings.routerArn']
    },
    CreateChannel: channel,
    UpdateChannel: channel,
    UpdateInputDevice: {
      role: [
        'hdDeviceSettings.mediaconnectSettings.roleArn',
        'uhdDeviceSettings.mediaconnectSettings.roleArn'
      ],
      resource: [
        'hdDeviceSettings.mediaconnectSettings.flowArn',
        'uhdDeviceSettings.mediaconnectSettings.flowArn'
      ]
    },
    CreateCluster: { role: ['instanceRoleArn'] },
    CreateEventBridgeRuleTemplate: { resource: ['eventTargets[].arn'] },
    UpdateEventBridgeRuleTemplate: { resource: ['eventTargets[].arn'] }
  },
  'mediapackage.amazonaws.com': {
    CreateHarvestJob: { role: ['s3Destination.roleArn'] },
    CreateOriginEndpoint: originEndpoint,
    UpdateOriginEndpoint: originEndpoint
  },
  'mediapackage-vod.amazonaws.com': {
    CreateAsset: { role: ['sourceRoleArn'] },
    CreatePackagingGroup: { role: ['authorization.secretsRoleArn'] },
    UpdatePackagingGroup: { role: ['authorization.secretsRoleArn'] },
    CreatePackagingConfiguration: {
      role: [
        'hlsPackage.encryption.spekeKeyProvider.roleArn',
        'dashPackage.encryption.spekeKeyProvider.roleArn',
        'cmafPackage.encryption.spekeKeyProvider.roleArn',
        'mssPackage.encryption.spekeKeyProvider.roleArn'
      ]
    }
  },
  'mediapackagev2.amazonaws.com': {
    PutOriginEndpointPolicy: { role: ['CdnAuthConfiguration.SecretsRoleArn'] },
    CreateOriginEndpoint: { role: ['Segment.Encryption.SpekeKeyProvider.RoleArn'] },
    UpdateOriginEndpoint: { role: ['Segment.Encryption.SpekeKeyProvider.RoleArn'] }
  },
  'mediatailor.amazonaws.com': {
    CreateSourceLocation: {
      resource: ['AccessConfiguration.SecretsManagerAccessTokenConfiguration.SecretArn']
    },
    UpdateSourceLocation: {
      resource: ['AccessConfiguration.SecretsManagerAccessTokenConfiguration.SecretArn']
    }
  },
  'elastictranscoder.amazonaws.com': {
    CreatePipeline: pipeline,
    UpdatePipeline: pipeline,
    TestRole: { role: ['role'] },
    UpdatePipelineNotifications: {
      resource: [
        'notifications.progressing',
        'notifications.completed',
        'notifications.warning',
        'notifications.error'
      ]
    }
  },
  'elemental-inference.amazonaws.com': {
    CreateFeed: { role: ['accessRoleArn'] },
    UpdateFeed: { role: ['accessRoleArn'] }
  },
  'ivs.amazonaws.com': {
    CreateChannel: { resource: ['recordingConfigurationArn', 'adConfigurationArn'] },
    UpdateChannel: { resource: ['recordingConfigurationArn', 'adConfigurationArn'] },
    CreateAdConfiguration: {
      resource: ['mediaTailorPlaybackConfigurations[].playbackConfigurationArn']
    },
    UpdateAdConfiguration: {
      resource: ['mediaTailorPlaybackConfigurations[].playbackConfigurationArn']
    },
    StartComposition: {
      resource: ['destinations[].channel.channelArn', 'destinations[].s3.storageConfigurationArn']
    },
    StartParticipantReplication: { resource: ['destinationStageArn'] },
    CreateStage: { resource: ['autoParticipantRecordingConfiguration.storageConfigurationArn'] },
    UpdateStage: { resource: ['autoParticipantRecordingConfiguration.storageConfigurationArn'] },
    UpdateIngestConfiguration: { resource: ['stageArn'] },
    CreateIngestConfiguration: { resource: ['stageArn'] }
  },
  'ivschat.amazonaws.com': {
    CreateRoom: { resource: ['messageReviewHandler.uri', 'loggingConfigurationIdentifiers[]'] },
    UpdateRoom: { resource: ['messageReviewHandler.uri', 'loggingConfigurationIdentifiers[]'] }
  },
  'kinesisvideo.amazonaws.com': {
    UpdateMediaStorageConfiguration: { resource: ['mediaStorageConfiguration.streamARN'] },
    UpdateNotificationConfiguration: {
      resource: ['notificationConfiguration.destinationConfig.uri']
    }
  }
})
