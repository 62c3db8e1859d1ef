/**
 * Where calls name the servers that content, advertisements and keys come from.
 *
 * @module
 * @since 0.2.0
 */

import type { NamedValue } from './NamedValue.js'
import type { Collections } from './operations.js'

/** @internal What comes from there. */
export interface Upstream extends NamedValue {
  readonly kind: 'ads' | 'origin' | 'keys'
}

const of =
  (kind: Upstream['kind']) =>
  (found: ReadonlyArray<NamedValue>): ReadonlyArray<Upstream> =>
    found.map(({ value, path }) => ({ kind, value, path }))

const ads = of('ads')
const origins = of('origin')
const keys = of('keys')

/** @internal URLs and addresses, by source and name. */
export const upstreams: Collections<Upstream> = {
  'mediatailor.amazonaws.com': {
    PutPlaybackConfiguration: (event, { each }) => [
      ...ads(each(event, 'requestParameters', 'AdDecisionServerUrl')),
      ...ads(each(event, 'requestParameters', 'LivePreRollConfiguration', 'AdDecisionServerUrl')),
      ...ads(each(event, 'requestParameters', 'CdnConfiguration', 'AdSegmentUrlPrefix')),
      ...origins(each(event, 'requestParameters', 'VideoContentSourceUrl')),
      ...origins(each(event, 'requestParameters', 'SlateAdUrl')),
      ...origins(each(event, 'requestParameters', 'Bumper', 'StartUrl')),
      ...origins(each(event, 'requestParameters', 'Bumper', 'EndUrl')),
      ...origins(each(event, 'requestParameters', 'CdnConfiguration', 'ContentSegmentUrlPrefix'))
    ],
    PutFunction: (event, { each }) =>
      ads(each(event, 'requestParameters', 'HttpRequestConfiguration', 'Url')),
    CreateSourceLocation: (event, { each }) => [
      ...origins(each(event, 'requestParameters', 'HttpConfiguration', 'BaseUrl')),
      ...origins(
        each(event, 'requestParameters', 'DefaultSegmentDeliveryConfiguration', 'BaseUrl')
      ),
      ...origins(each(event, 'requestParameters', 'SegmentDeliveryConfigurations', 0, 'BaseUrl'))
    ],
    UpdateSourceLocation: (event, { each }) => [
      ...origins(each(event, 'requestParameters', 'HttpConfiguration', 'BaseUrl')),
      ...origins(
        each(event, 'requestParameters', 'DefaultSegmentDeliveryConfiguration', 'BaseUrl')
      ),
      ...origins(each(event, 'requestParameters', 'SegmentDeliveryConfigurations', 0, 'BaseUrl'))
    ]
  },
  'medialive.amazonaws.com': {
    CreateInput: (event, { each }) => [
      ...origins(each(event, 'requestParameters', 'sources', 0, 'url')),
      ...origins(
        each(event, 'requestParameters', 'srtSettings', 'srtCallerSources', 0, 'srtListenerAddress')
      )
    ],
    UpdateInput: (event, { each }) => [
      ...origins(each(event, 'requestParameters', 'sources', 0, 'url')),
      ...origins(
        each(event, 'requestParameters', 'srtSettings', 'srtCallerSources', 0, 'srtListenerAddress')
      )
    ]
  },
  'mediaconnect.amazonaws.com': {
    CreateFlow: (event, { each }) => [
      ...origins(each(event, 'requestParameters', 'source', 'sourceListenerAddress')),
      ...origins(each(event, 'requestParameters', 'sources', 0, 'sourceListenerAddress')),
      ...keys(each(event, 'requestParameters', 'source', 'decryption', 'url')),
      ...keys(each(event, 'requestParameters', 'sources', 0, 'decryption', 'url')),
      ...keys(each(event, 'requestParameters', 'outputs', 0, 'encryption', 'url')),
      ...keys(each(event, 'requestParameters', 'entitlements', 0, 'encryption', 'url'))
    ],
    AddFlowSources: (event, { each }) => [
      ...origins(each(event, 'requestParameters', 'sources', 0, 'sourceListenerAddress')),
      ...keys(each(event, 'requestParameters', 'sources', 0, 'decryption', 'url'))
    ],
    UpdateFlowSource: (event, { each }) => [
      ...origins(each(event, 'requestParameters', 'sourceListenerAddress')),
      ...keys(each(event, 'requestParameters', 'decryption', 'url'))
    ],
    AddFlowOutputs: (event, { each }) =>
      keys(each(event, 'requestParameters', 'outputs', 0, 'encryption', 'url')),
    UpdateFlowOutput: (event, { each }) =>
      keys(each(event, 'requestParameters', 'encryption', 'url')),
    UpdateFlowEntitlement: (event, { each }) =>
      keys(each(event, 'requestParameters', 'encryption', 'url')),
    GrantFlowEntitlements: (event, { each }) =>
      keys(each(event, 'requestParameters', 'entitlements', 0, 'encryption', 'url')),
    CreateRouterInput: (event, { each }) => [
      ...origins(
        each(
          event,
          'requestParameters',
          'configuration',
          'standard',
          'protocolConfiguration',
          'srtCaller',
          'sourceAddress'
        )
      ),
      ...origins(
        each(
          event,
          'requestParameters',
          'configuration',
          'failover',
          'protocolConfigurations',
          0,
          'srtCaller',
          'sourceAddress'
        )
      )
    ],
    UpdateRouterInput: (event, { each }) => [
      ...origins(
        each(
          event,
          'requestParameters',
          'configuration',
          'standard',
          'protocolConfiguration',
          'srtCaller',
          'sourceAddress'
        )
      ),
      ...origins(
        each(
          event,
          'requestParameters',
          'configuration',
          'failover',
          'protocolConfigurations',
          0,
          'srtCaller',
          'sourceAddress'
        )
      )
    ]
  },
  'mediapackage.amazonaws.com': {
    CreateOriginEndpoint: (event, { each }) => [
      ...keys(
        each(event, 'requestParameters', 'hlsPackage', 'encryption', 'spekeKeyProvider', 'url')
      ),
      ...keys(
        each(event, 'requestParameters', 'dashPackage', 'encryption', 'spekeKeyProvider', 'url')
      ),
      ...keys(
        each(event, 'requestParameters', 'cmafPackage', 'encryption', 'spekeKeyProvider', 'url')
      ),
      ...keys(
        each(event, 'requestParameters', 'mssPackage', 'encryption', 'spekeKeyProvider', 'url')
      )
    ],
    UpdateOriginEndpoint: (event, { each }) => [
      ...keys(
        each(event, 'requestParameters', 'hlsPackage', 'encryption', 'spekeKeyProvider', 'url')
      ),
      ...keys(
        each(event, 'requestParameters', 'dashPackage', 'encryption', 'spekeKeyProvider', 'url')
      ),
      ...keys(
        each(event, 'requestParameters', 'cmafPackage', 'encryption', 'spekeKeyProvider', 'url')
      ),
      ...keys(
        each(event, 'requestParameters', 'mssPackage', 'encryption', 'spekeKeyProvider', 'url')
      )
    ]
  },
  'mediapackage-vod.amazonaws.com': {
    CreatePackagingConfiguration: (event, { each }) => [
      ...keys(
        each(event, 'requestParameters', 'hlsPackage', 'encryption', 'spekeKeyProvider', 'url')
      ),
      ...keys(
        each(event, 'requestParameters', 'dashPackage', 'encryption', 'spekeKeyProvider', 'url')
      ),
      ...keys(
        each(event, 'requestParameters', 'cmafPackage', 'encryption', 'spekeKeyProvider', 'url')
      ),
      ...keys(
        each(event, 'requestParameters', 'mssPackage', 'encryption', 'spekeKeyProvider', 'url')
      )
    ]
  },
  'mediapackagev2.amazonaws.com': {
    CreateOriginEndpoint: (event, { each }) =>
      keys(each(event, 'requestParameters', 'Segment', 'Encryption', 'SpekeKeyProvider', 'Url')),
    UpdateOriginEndpoint: (event, { each }) =>
      keys(each(event, 'requestParameters', 'Segment', 'Encryption', 'SpekeKeyProvider', 'Url'))
  },
  'mediaconvert.amazonaws.com': {
    CreateJob: (event, { each }) => [
      ...keys(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'hlsGroupSettings',
          'encryption',
          'spekeKeyProvider',
          'url'
        )
      ),
      ...keys(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'dashIsoGroupSettings',
          'encryption',
          'spekeKeyProvider',
          'url'
        )
      ),
      ...keys(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'cmafGroupSettings',
          'encryption',
          'spekeKeyProvider',
          'url'
        )
      ),
      ...keys(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'msSmoothGroupSettings',
          'encryption',
          'spekeKeyProvider',
          'url'
        )
      ),
      ...keys(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'hlsGroupSettings',
          'encryption',
          'staticKeyProvider',
          'url'
        )
      ),
      ...keys(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'cmafGroupSettings',
          'encryption',
          'staticKeyProvider',
          'url'
        )
      )
    ],
    CreateJobTemplate: (event, { each }) => [
      ...keys(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'hlsGroupSettings',
          'encryption',
          'spekeKeyProvider',
          'url'
        )
      ),
      ...keys(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'dashIsoGroupSettings',
          'encryption',
          'spekeKeyProvider',
          'url'
        )
      ),
      ...keys(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'cmafGroupSettings',
          'encryption',
          'spekeKeyProvider',
          'url'
        )
      ),
      ...keys(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'msSmoothGroupSettings',
          'encryption',
          'spekeKeyProvider',
          'url'
        )
      ),
      ...keys(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'hlsGroupSettings',
          'encryption',
          'staticKeyProvider',
          'url'
        )
      ),
      ...keys(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'cmafGroupSettings',
          'encryption',
          'staticKeyProvider',
          'url'
        )
      )
    ],
    UpdateJobTemplate: (event, { each }) => [
      ...keys(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'hlsGroupSettings',
          'encryption',
          'spekeKeyProvider',
          'url'
        )
      ),
      ...keys(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'dashIsoGroupSettings',
          'encryption',
          'spekeKeyProvider',
          'url'
        )
      ),
      ...keys(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'cmafGroupSettings',
          'encryption',
          'spekeKeyProvider',
          'url'
        )
      ),
      ...keys(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'msSmoothGroupSettings',
          'encryption',
          'spekeKeyProvider',
          'url'
        )
      ),
      ...keys(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'hlsGroupSettings',
          'encryption',
          'staticKeyProvider',
          'url'
        )
      ),
      ...keys(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'cmafGroupSettings',
          'encryption',
          'staticKeyProvider',
          'url'
        )
      )
    ]
  }
}
