/**
 * Where calls name the destinations of live content.
 *
 * @module
 * @since 0.2.0
 */
import { type RequestValues, requestValues } from './requestValues.js'

const flow = {
  host: [
    'outputs[].destination',
    'outputs[].mediaStreamOutputConfigurations[].destinationConfigurations[].destinationIp'
  ]
} as const

const routerOutput = {
  host: [
    'configuration.standard.protocolConfiguration.rtp.destinationAddress',
    'configuration.standard.protocolConfiguration.rist.destinationAddress',
    'configuration.standard.protocolConfiguration.srtCaller.destinationAddress'
  ]
} as const

/** @internal Addresses, host names and URLs. */
export const waysOut: RequestValues<'host'> = /*#__PURE__*/ requestValues<'host'>()({
  'mediaconnect.amazonaws.com': {
    CreateFlow: flow,
    AddFlowOutputs: flow,
    UpdateFlowOutput: {
      host: [
        'destination',
        'mediaStreamOutputConfigurations[].destinationConfigurations[].destinationIp'
      ]
    },
    CreateBridge: { host: ['outputs[].networkOutput.ipAddress'] },
    AddBridgeOutputs: { host: ['outputs[].networkOutput.ipAddress'] },
    UpdateBridgeOutput: { host: ['networkOutput.ipAddress'] },
    CreateRouterOutput: routerOutput,
    UpdateRouterOutput: routerOutput
  },
  'medialive.amazonaws.com': {
    CreateChannel: { host: ['destinations[].settings[].url', 'destinations[].srtSettings[].url'] },
    UpdateChannel: { host: ['destinations[].settings[].url', 'destinations[].srtSettings[].url'] },
    UpdateChannelClass: {
      host: ['destinations[].settings[].url', 'destinations[].srtSettings[].url']
    }
  }
})
