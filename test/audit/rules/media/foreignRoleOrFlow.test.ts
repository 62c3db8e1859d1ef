import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { foreignRoleOrFlow } from '../../../../src/audit/rules/media/foreignRoleOrFlow.js'

const connect = 'mediaconnect.amazonaws.com'

const live = 'medialive.amazonaws.com'

const roleOf = (account: string): string => `arn:aws:iam::${account}:role/Media`

const flowOf = (account: string): string =>
  `arn:aws:mediaconnect:us-west-2:${account}:flow:1-2:news`

const own = '111122223333'

const other = '444455556666'

const network = (roleArn: string) =>
  buildEvent(connect, 'AddFlowVpcInterfaces', {
    requestParameters: { vpcInterfaces: [{ roleArn }] }
  })

/** A call that was refused, of which the record keeps what was asked for. */
const refused = { errorCode: 'AccessDeniedException' }

const input = (requestParameters: object) => buildEvent(live, 'CreateInput', { requestParameters })

testRule(it, foreignRoleOrFlow, {
  finding: {
    role: [
      network(roleOf(other)),
      input({ roleArn: roleOf(other) }),
      buildEvent(live, 'UpdateChannel', { requestParameters: { roleArn: roleOf(other) } })
    ],
    flow: [
      input({ mediaConnectFlows: [{ flowArn: flowOf(own) }, { flowArn: flowOf(other) }] }),
      buildEvent(live, 'UpdateInput', {
        requestParameters: { mediaConnectFlows: [{ flowArn: flowOf(other) }] }
      }),
      buildEvent(connect, 'CreateRouterInput', {
        requestParameters: { configuration: { mediaConnectFlow: { flowArn: flowOf(other) } } }
      }),
      buildEvent(connect, 'AddFlowSources', {
        requestParameters: {
          sources: [{ entitlementArn: `arn:aws:mediaconnect:us-west-2:${other}:entitlement:1` }]
        }
      }),
      buildEvent(connect, 'AddBridgeSources', {
        requestParameters: { sources: [{ flowSource: { flowArn: flowOf(other) } }] }
      })
    ],
    resource: [
      buildEvent('ivs.amazonaws.com', 'StartParticipantReplication', {
        requestParameters: { destinationStageArn: `arn:aws:ivs:us-west-2:${other}:stage/a` }
      }),
      buildEvent('ivschat.amazonaws.com', 'UpdateRoom', {
        requestParameters: {
          messageReviewHandler: { uri: `arn:aws:lambda:us-west-2:${other}:function:review` }
        }
      }),
      buildEvent(connect, 'CreateRouterOutput', {
        requestParameters: { configuration: { mediaConnectFlow: { flowArn: flowOf(other) } } }
      })
    ],
    attempted: [
      buildEvent(connect, 'AddFlowVpcInterfaces', {
        ...refused,
        requestParameters: { vpcInterfaces: [{ roleArn: roleOf(other) }] }
      }),
      buildEvent('mediapackage.amazonaws.com', 'CreateHarvestJob', {
        errorCode: 'UnprocessableEntityException',
        requestParameters: { s3Destination: { roleArn: roleOf(other) } }
      })
    ]
  },
  pass: [
    network(roleOf(own)),
    buildEvent(live, 'CreateInput', { ...refused, requestParameters: { roleArn: roleOf(own) } }),
    deny(network(roleOf(other))),
    input({ roleArn: roleOf(own), mediaConnectFlows: [{ flowArn: flowOf(own) }] }),
    buildEvent(live, 'CreateChannel', { requestParameters: {} }),
    buildEvent(connect, 'CreateFlow', { requestParameters: {} })
  ],
  undetermined: [
    hide(input({}), 'requestParameters', 'roleArn'),
    hide(input({}), 'requestParameters', 'mediaConnectFlows'),
    hide(network(roleOf(other)), 'recipientAccountId'),
    omit(network(roleOf(own)))
  ],
  denied: [
    buildEvent(live, 'CreateInput', { ...refused, requestParameters: { roleArn: roleOf(other) } })
  ]
})
