/**
 * Hand-written rows of MediaConnect.
 *
 * @module
 */
import type { HandRows } from './HandRow.js'

const nested = 'it is of one flow, though its ARN does not say of which'

const inBridge =
  'IAM has the bridge alone, but sources and outputs of a bridge are added and removed by their own names'

const added = 'one for each element: the answer has the ARNs, the request the names'

const batch = 'IAM has no such action; the answer lists what was found and what was not'

/** What the models and IAM lack or have wrong. */
export const mediaconnect: HandRows = {
  types: {
    Entitlement: {
      is: 'entitlement:{EntitlementId}:{EntitlementName} < Flow',
      reason: 'in AWS’s examples the first id is not that of the flow, though IAM calls it so'
    },
    Output: {
      is: 'output:{OutputId}:{OutputName} < Flow',
      reason: nested
    },
    Source: {
      is: 'source:{SourceId}:{SourceName} < Flow',
      reason: nested
    },
    BridgeOutput: {
      is: '{OutputName} < Bridge',
      reason: inBridge
    },
    BridgeSource: {
      is: '{SourceName} < Bridge',
      reason: inBridge
    }
  },
  operations: {
    AddBridgeOutputs: {
      is: 'create; BridgeOutput name<outputs[].networkOutput.name name<outputs[].flowOutput.name name>outputs[].networkOutput.name ^ arn>bridgeArn arn<bridgeArn',
      reason: added
    },
    AddBridgeSources: {
      is: 'create; BridgeSource name<sources[].networkSource.name name<sources[].flowSource.name name>sources[].networkSource.name name>sources[].flowSource.name ^ arn>bridgeArn arn<bridgeArn',
      reason: added
    },
    AddFlowMediaStreams: {
      is: 'create; MediaStream name<mediaStreams[].mediaStreamName name>mediaStreams[].mediaStreamName ^ arn>flowArn arn<flowArn',
      reason: added
    },
    AddFlowOutputs: {
      is: 'create; Output arn<outputs[].outputArn name<outputs[].name name>outputs[].name ^ arn>flowArn arn<flowArn',
      reason: added
    },
    AddFlowSources: {
      is: 'create; Source arn<sources[].sourceArn name<sources[].name name>sources[].name ^ arn>flowArn arn<flowArn',
      reason: added
    },
    AddFlowVpcInterfaces: {
      is: 'create; VpcInterface name<vpcInterfaces[].name name>vpcInterfaces[].name ^ arn>flowArn arn<flowArn',
      reason: added
    },
    GrantFlowEntitlements: {
      is: 'create; Entitlement arn<entitlements[].entitlementArn name<entitlements[].name name>entitlements[].name ^ arn>flowArn arn<flowArn',
      reason: added
    },
    BatchGetRouterInput: {
      is: 'read !<routerInputs <errors; RouterInput arn>arns[]',
      reason: batch
    },
    BatchGetRouterNetworkInterface: {
      is: 'read !<routerNetworkInterfaces <errors; RouterNetworkInterface arn>arns[]',
      reason: batch
    },
    BatchGetRouterOutput: {
      is: 'read !<routerOutputs <errors; RouterOutput arn>arns[]',
      reason: batch
    },
    PurchaseOffering: {
      is: 'purchase; Offering arn>offeringArn; ?Reservation arn<reservation.reservationArn name<reservation.reservationName name>reservationName',
      reason: 'what is bought is the offering, and what comes of it is a reservation'
    },
    TakeRouterInput: {
      is: 'update/routedInput; RouterOutput arn>routerOutputArn arn<routerOutputArn',
      reason: 'an output takes its content from another input, which goes on as it was'
    },
    UpdateBridgeState: {
      is: 'update/state ?desiredState ACTIVE=start STANDBY=stop DELETED=delete; Bridge arn>bridgeArn arn<bridgeArn',
      reason: 'the desired state decides'
    }
  }
}
