/**
 * Hand-written rows of MediaConnect.
 *
 * @module
 */
import type { HandRows } from './HandRow.js'

const nested = 'it belongs to one flow, but its ARN does not contain the flow'

const inBridge =
  'IAM only has the bridge, but sources and outputs of a bridge are added and removed by their own names'

const added = 'there is one for each element: the response has the ARNs, the request has the names'

const batch = 'IAM does not list it; the response lists what was found and what was not'

/** What is missing or wrong in the models and IAM. */
export const mediaconnect: HandRows = {
  types: {
    Entitlement: {
      is: 'entitlement:{EntitlementId}:{EntitlementName} < Flow',
      reason: 'in AWS’s examples, the first id is not that of the flow, although IAM says so'
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
      reason: 'the offering is bought, and a reservation is created'
    },
    TakeRouterInput: {
      is: 'update/routedInput; RouterOutput arn>routerOutputArn arn<routerOutputArn',
      reason: 'an output switches to another input, which stays unchanged'
    },
    UpdateBridgeState: {
      is: 'update/state ?desiredState ACTIVE=start STANDBY=stop DELETED=delete; Bridge arn>bridgeArn arn<bridgeArn',
      reason: 'the requested state determines the verb'
    }
  }
}
