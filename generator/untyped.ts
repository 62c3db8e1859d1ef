/**
 * Operations that IAM or a CloudTrail page lists but no model has: calls of devices, players and consoles that no SDK
 * makes. CloudTrail may log them, so they have events, whose payloads are any JSON.
 *
 * @module
 */
import type { Model } from './Model.js'

/** By model. */
export const untyped: { readonly [model: string]: ReadonlyArray<string> } = {
  medialive: ['PollAnywhere', 'SubmitAnywhereStateChange'],
  mediaconnect: ['DiscoverGatewayPollEndpoint', 'PollGateway', 'SubmitGatewayStateChange'],
  mediapackagev2: ['GetHeadObject', 'GetObject', 'HarvestObject', 'PutObject'],
  kinesisvideo: ['ConnectAsMaster', 'ConnectAsViewer', 'PutMedia'],
  elementalinference: ['GetMetadata', 'PutMedia'],
  // Only IAM lists the last one; the others are on the CloudTrail page of Deadline Cloud.
  deadline: ['GetApplicationVersion', 'GetFeatureMap', 'GetJobTemplate']
}

/** IAM actions that are not calls, by event source. */
export const permissions: ReadonlyMap<string, string> = new Map([
  [
    'mediaconnect.amazonaws.com AssociateRouterNetworkInterface',
    'a permission that calls on router inputs and outputs need'
  ]
])

/** The model with these operations; throws for one that the model has gained. */
export const withUntyped = (model: Model): Model => {
  const names = untyped[model.name] ?? []
  for (const name of names)
    if (model.operations.some((known) => known.name === name))
      throw new Error(`${model.name} has ${name}: remove it from the table`)
  return {
    ...model,
    operations: [
      ...model.operations,
      ...names.map((name) => ({ name, input: undefined, output: undefined, isUntyped: true }))
    ]
  }
}
