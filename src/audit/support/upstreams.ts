/**
 * Where calls name the servers from which content, advertisements and keys come.
 *
 * @module
 * @since 0.2.0
 */
import { type RequestValues, requestValues } from './requestValues.js'

const sourceLocation = {
  origin: [
    'HttpConfiguration.BaseUrl',
    'DefaultSegmentDeliveryConfiguration.BaseUrl',
    'SegmentDeliveryConfigurations[].BaseUrl'
  ]
} as const

const routerInput = {
  origin: [
    'configuration.standard.protocolConfiguration.srtCaller.sourceAddress',
    'configuration.failover.protocolConfigurations[].srtCaller.sourceAddress'
  ]
} as const

const originEndpoint = {
  keys: [
    'hlsPackage.encryption.spekeKeyProvider.url',
    'dashPackage.encryption.spekeKeyProvider.url',
    'cmafPackage.encryption.spekeKeyProvider.url',
    'mssPackage.encryption.spekeKeyProvider.url'
  ]
} as const

const channel = {
  keys: [
    'encoderSettings.outputGroups[].outputGroupSettings.hlsGroupSettings.keyProviderSettings.staticKeySettings.keyProviderServer.uri'
  ]
} as const

const job = {
  keys: [
    'settings.outputGroups[].outputGroupSettings.hlsGroupSettings.encryption.spekeKeyProvider.url',
    'settings.outputGroups[].outputGroupSettings.dashIsoGroupSettings.encryption.spekeKeyProvider.url',
    'settings.outputGroups[].outputGroupSettings.cmafGroupSettings.encryption.spekeKeyProvider.url',
    'settings.outputGroups[].outputGroupSettings.msSmoothGroupSettings.encryption.spekeKeyProvider.url',
    'settings.outputGroups[].outputGroupSettings.hlsGroupSettings.encryption.staticKeyProvider.url',
    'settings.outputGroups[].outputGroupSettings.cmafGroupSettings.encryption.staticKeyProvider.url'
  ]
} as const

/** @internal URLs and addresses. */
export const upstreams: RequestValues<'ads' | 'origin' | 'keys'> = /*#__PURE__*/ requestValues<
  'ads' | 'origin' | 'keys'
>()({
  'mediatailor.amazonaws.com': {
    PutPlaybackConfiguration: {
      ads: [
        'AdDecisionServerUrl',
        'LivePreRollConfiguration.AdDecisionServerUrl',
        'CdnConfiguration.AdSegmentUrlPrefix'
      ],
      origin: [
        'VideoContentSourceUrl',
        'SlateAdUrl',
        'Bumper.StartUrl',
        'Bumper.EndUrl',
        'CdnConfiguration.ContentSegmentUrlPrefix'
      ]
    },
    PutFunction: { ads: ['HttpRequestConfiguration.Url'] },
    CreateSourceLocation: sourceLocation,
    UpdateSourceLocation: sourceLocation
  },
  'medialive.amazonaws.com': {
    CreateChannel: channel,
    UpdateChannel: channel,
    CreateInput: { origin: ['sources[].url', 'srtSettings.srtCallerSources[].srtListenerAddress'] },
    UpdateInput: { origin: ['sources[].url', 'srtSettings.srtCallerSources[].srtListenerAddress'] }
  },
  'mediaconnect.amazonaws.com': {
    CreateFlow: {
      origin: ['source.sourceListenerAddress', 'sources[].sourceListenerAddress'],
      keys: [
        'source.decryption.url',
        'sources[].decryption.url',
        'outputs[].encryption.url',
        'entitlements[].encryption.url'
      ]
    },
    AddFlowSources: {
      origin: ['sources[].sourceListenerAddress'],
      keys: ['sources[].decryption.url']
    },
    UpdateFlowSource: { origin: ['sourceListenerAddress'], keys: ['decryption.url'] },
    AddFlowOutputs: { keys: ['outputs[].encryption.url'] },
    UpdateFlowOutput: { keys: ['encryption.url'] },
    UpdateFlowEntitlement: { keys: ['encryption.url'] },
    GrantFlowEntitlements: { keys: ['entitlements[].encryption.url'] },
    CreateRouterInput: routerInput,
    UpdateRouterInput: routerInput
  },
  'mediapackage.amazonaws.com': {
    CreateOriginEndpoint: originEndpoint,
    UpdateOriginEndpoint: originEndpoint
  },
  'mediapackage-vod.amazonaws.com': {
    CreatePackagingConfiguration: {
      keys: [
        'hlsPackage.encryption.spekeKeyProvider.url',
        'dashPackage.encryption.spekeKeyProvider.url',
        'cmafPackage.encryption.spekeKeyProvider.url',
        'mssPackage.encryption.spekeKeyProvider.url'
      ]
    }
  },
  'mediapackagev2.amazonaws.com': {
    CreateOriginEndpoint: { keys: ['Segment.Encryption.SpekeKeyProvider.Url'] },
    UpdateOriginEndpoint: { keys: ['Segment.Encryption.SpekeKeyProvider.Url'] }
  },
  'mediaconvert.amazonaws.com': {
    CreateJob: job,
    CreateJobTemplate: job,
    UpdateJobTemplate: job
  }
})
