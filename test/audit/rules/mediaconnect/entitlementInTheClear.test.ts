import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { entitlementInTheClear } from '../../../../src/audit/rules/mediaconnect/entitlementInTheClear.js'

const connect = 'mediaconnect.amazonaws.com'

const flow = (requestParameters: object) => buildEvent(connect, 'CreateFlow', { requestParameters })

const grant = (...entitlements: ReadonlyArray<object>) =>
  buildEvent(connect, 'GrantFlowEntitlements', { requestParameters: { entitlements } })

testRule(it, entitlementInTheClear, {
  finding: {
    clear: [
      grant({ encryption: { algorithm: 'aes256' } }, {}),
      flow({ entitlements: [{ encryption: null }] })
    ]
  },
  pass: [grant({ encryption: { algorithm: 'aes256' } }), grant()],
  undetermined: [
    hide(grant({}), 'requestParameters', 'entitlements', 0, 'encryption'),
    hide(grant({}), 'requestParameters', 'entitlements', 0),
    omit(grant({}))
  ],
  denied: [deny(grant({}))]
})
