import { use } from 'mediatrail/audit'
import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { describe, it } from 'vitest'
import {
  deviceTransferred,
  foreignEntitlement,
  foreignJob,
  foreignRole
} from '../../../src/audit/rules/foreignAccount.js'

const convert = 'mediaconvert.amazonaws.com'
const connect = 'mediaconnect.amazonaws.com'
const live = 'medialive.amazonaws.com'

const trusting = { options: { accounts: ['444455556666'] } }

const roleOf = (account: string): string => `arn:aws:iam::${account}:role/Media`
const queueOf = (account: string): string => `arn:aws:mediaconvert:us-west-2:${account}:queues/fast`
const flowOf = (account: string): string =>
  `arn:aws:mediaconnect:us-west-2:${account}:flow:1-2:news`

const own = '111122223333'
const other = '444455556666'

const job = (requestParameters: object) => buildEvent(convert, 'CreateJob', { requestParameters })

const ownJob = job({
  role: roleOf(own),
  queue: queueOf(own),
  hopDestinations: [{ queue: queueOf(own) }]
})

testRule(it, foreignJob, {
  finding: {
    role: [job({ role: roleOf(other) })],
    queue: [
      job({ role: roleOf(own), queue: queueOf(other) }),
      job({ hopDestinations: [{ queue: queueOf(own) }, { queue: queueOf(other) }] }),
      buildEvent(convert, 'UpdateJobTemplate', { requestParameters: { queue: queueOf(other) } })
    ]
  },
  pass: [
    ownJob,
    job({ queue: 'Default' }),
    buildEvent(convert, 'CreateJobTemplate', { requestParameters: { queue: queueOf(own) } })
  ],
  undetermined: [
    hide(ownJob, 'requestParameters', 'role'),
    hide(ownJob, 'requestParameters', 'hopDestinations', 0, 'queue'),
    hide(job({ role: roleOf(other) }), 'recipientAccountId'),
    omit(ownJob)
  ],
  denied: [deny(job({ role: roleOf(other) }))]
})

const grant = (...subscribers: ReadonlyArray<string>) =>
  buildEvent(connect, 'GrantFlowEntitlements', {
    requestParameters: { entitlements: [{ subscribers }] }
  })

testRule(it, foreignEntitlement, {
  finding: {
    shared: [
      grant(own, other),
      buildEvent(connect, 'UpdateFlowEntitlement', { requestParameters: { subscribers: [other] } }),
      buildEvent(connect, 'CreateFlow', {
        requestParameters: { entitlements: [{}, { subscribers: [other] }] }
      })
    ]
  },
  pass: [grant(own), grant(), buildEvent(connect, 'CreateFlow', { requestParameters: {} })],
  undetermined: [
    hide(grant(own), 'requestParameters', 'entitlements', 0, 'subscribers', 0),
    hide(grant(other), 'recipientAccountId'),
    omit(grant(own))
  ],
  denied: [deny(grant(other))]
})

const network = (roleArn: string) =>
  buildEvent(connect, 'AddFlowVpcInterfaces', {
    requestParameters: { vpcInterfaces: [{ roleArn }] }
  })

const input = (requestParameters: object) => buildEvent(live, 'CreateInput', { requestParameters })

testRule(it, foreignRole, {
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

const transfer = (requestParameters: object) =>
  buildEvent(live, 'TransferInputDevice', { requestParameters })

testRule(it, deviceTransferred, {
  finding: { offered: [transfer({ targetCustomerId: other })] },
  pass: [transfer({ targetCustomerId: own }), transfer({ targetRegion: 'eu-west-1' })],
  undetermined: [
    hide(transfer({}), 'requestParameters', 'targetCustomerId'),
    hide(transfer({ targetCustomerId: other }), 'recipientAccountId'),
    omit(transfer({}))
  ],
  denied: [deny(transfer({ targetCustomerId: other }))]
})

describe('a trusted account', () => {
  testRule(it, use(foreignJob, trusting), {
    finding: {
      role: [job({ role: roleOf('777788889999') })],
      queue: [job({ queue: queueOf('777788889999') })]
    },
    pass: [job({ role: roleOf(other), queue: queueOf(other) })],
    undetermined: [omit(ownJob)],
    denied: [deny(ownJob)]
  })
  testRule(it, use(foreignEntitlement, trusting), {
    finding: { shared: [grant('777788889999')] },
    pass: [grant(other)],
    undetermined: [omit(grant())],
    denied: [deny(grant())]
  })
})
