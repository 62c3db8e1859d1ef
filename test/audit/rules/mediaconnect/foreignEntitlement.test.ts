import { use } from 'mediatrail/audit'
import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { describe, it } from 'vitest'
import { foreignEntitlement } from '../../../../src/audit/rules/mediaconnect/foreignEntitlement.js'

const connect = 'mediaconnect.amazonaws.com'

const trusting = { options: { accounts: ['444455556666'] } }

const own = '111122223333'

const other = '444455556666'

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

describe('a trusted account', () => {
  testRule(it, use(foreignEntitlement, trusting), {
    finding: { shared: [grant('777788889999')] },
    pass: [grant(other)],
    undetermined: [omit(grant())],
    denied: [deny(grant())]
  })
})
