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
      })
    ]
  },
  pass: [
    network(roleOf(own)),
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
  denied: [deny(network(roleOf(other)))]
})
