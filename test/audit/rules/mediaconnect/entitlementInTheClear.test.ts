import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { entitlementInTheClear } from '../../../../src/audit/rules/mediaconnect/entitlementInTheClear.js'

const connect = 'mediaconnect.amazonaws.com'

const flow = (requestParameters: object) => buildEvent(connect, 'CreateFlow', { requestParameters })

const grant = (...entitlements: ReadonlyArray<object>) =>
  buildEvent(connect, 'GrantFlowEntitlements', { requestParameters: { entitlements } })

const encryption = { algorithm: 'aes256' }

const update = (requestParameters: object, entitlement?: object) =>
  buildEvent(connect, 'UpdateFlowEntitlement', {
    requestParameters,
    ...(entitlement === undefined ? {} : { responseElements: { entitlement } })
  })

testRule(it, entitlementInTheClear, {
  finding: {
    clear: [
      grant({ encryption: { algorithm: 'aes256' } }, {}),
      flow({ entitlements: [{ encryption: null }] }),
      update({ encryption }, { encryption: null }),
      update({}, { name: 'a' }),
      update({}, { encryption: null })
    ]
  },
  pass: [
    grant({ encryption: { algorithm: 'aes256' } }),
    grant(),
    flow({ entitlements: null }),
    update({ encryption }),
    update({ encryption }, { name: 'a' }),
    update({}, { encryption })
  ],
  undetermined: [
    hide(grant({}), 'requestParameters', 'entitlements', 0, 'encryption'),
    hide(grant({}), 'requestParameters', 'entitlements', 0),
    omit(grant({})),
    update({ description: 'news' }),
    omit(update({ encryption }), 'responseElements'),
    hide(update({}, { encryption }), 'responseElements', 'entitlement', 'encryption')
  ],
  denied: [deny(grant({}))]
})
