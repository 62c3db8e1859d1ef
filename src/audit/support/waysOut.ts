/**
 * Where calls name the places that live content is sent to.
 *
 * @module
 * @since 0.2.0
 */

import type { NamedValue } from './NamedValue.js'
import type { Collections } from './operations.js'

/** @internal Addresses, host names and URLs, by source and name. */
export const waysOut: Collections<NamedValue> = {
  'mediaconnect.amazonaws.com': {
    CreateFlow: (event, { each }) => [
      ...each(event, 'requestParameters', 'outputs', 0, 'destination'),
      ...each(
        event,
        'requestParameters',
        'outputs',
        0,
        'mediaStreamOutputConfigurations',
        0,
        'destinationConfigurations',
        0,
        'destinationIp'
      )
    ],
    AddFlowOutputs: (event, { each }) => [
      ...each(event, 'requestParameters', 'outputs', 0, 'destination'),
      ...each(
        event,
        'requestParameters',
        'outputs',
        0,
        'mediaStreamOutputConfigurations',
        0,
        'destinationConfigurations',
        0,
        'destinationIp'
      )
    ],
    UpdateFlowOutput: (event, { each }) => [
      ...each(event, 'requestParameters', 'destination'),
      ...each(
        event,
        'requestParameters',
        'mediaStreamOutputConfigurations',
        0,
        'destinationConfigurations',
        0,
        'destinationIp'
      )
    ],
    CreateBridge: (event, { each }) =>
      each(event, 'requestParameters', 'outputs', 0, 'networkOutput', 'ipAddress'),
    AddBridgeOutputs: (event, { each }) =>
      each(event, 'requestParameters', 'outputs', 0, 'networkOutput', 'ipAddress'),
    UpdateBridgeOutput: (event, { each }) =>
      each(event, 'requestParameters', 'networkOutput', 'ipAddress'),
    CreateRouterOutput: (event, { each }) => [
      ...each(
        event,
        'requestParameters',
        'configuration',
        'standard',
        'protocolConfiguration',
        'rtp',
        'destinationAddress'
      ),
      ...each(
        event,
        'requestParameters',
        'configuration',
        'standard',
        'protocolConfiguration',
        'rist',
        'destinationAddress'
      ),
      ...each(
        event,
        'requestParameters',
        'configuration',
        'standard',
        'protocolConfiguration',
        'srtCaller',
        'destinationAddress'
      )
    ],
    UpdateRouterOutput: (event, { each }) => [
      ...each(
        event,
        'requestParameters',
        'configuration',
        'standard',
        'protocolConfiguration',
        'rtp',
        'destinationAddress'
      ),
      ...each(
        event,
        'requestParameters',
        'configuration',
        'standard',
        'protocolConfiguration',
        'rist',
        'destinationAddress'
      ),
      ...each(
        event,
        'requestParameters',
        'configuration',
        'standard',
        'protocolConfiguration',
        'srtCaller',
        'destinationAddress'
      )
    ]
  },
  'medialive.amazonaws.com': {
    CreateChannel: (event, { each }) => [
      ...each(event, 'requestParameters', 'destinations', 0, 'settings', 0, 'url'),
      ...each(event, 'requestParameters', 'destinations', 0, 'srtSettings', 0, 'url')
    ],
    UpdateChannel: (event, { each }) => [
      ...each(event, 'requestParameters', 'destinations', 0, 'settings', 0, 'url'),
      ...each(event, 'requestParameters', 'destinations', 0, 'srtSettings', 0, 'url')
    ],
    UpdateChannelClass: (event, { each }) => [
      ...each(event, 'requestParameters', 'destinations', 0, 'settings', 0, 'url'),
      ...each(event, 'requestParameters', 'destinations', 0, 'srtSettings', 0, 'url')
    ]
  }
}
