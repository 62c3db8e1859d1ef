import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { inputPolicyRelaxed } from '../../../../src/audit/rules/mediaconvert/inputPolicyRelaxed.js'

const convert = 'mediaconvert.amazonaws.com'

const put = (policy: object) => buildEvent(convert, 'PutPolicy', { requestParameters: { policy } })

testRule(it, inputPolicyRelaxed, {
  finding: {
    http: [put({ httpInputs: 'ALLOWED', httpsInputs: 'ALLOWED' })],
    deleted: [buildEvent(convert, 'DeletePolicy')]
  },
  pass: [put({ httpInputs: 'DISALLOWED', httpsInputs: 'ALLOWED' }), put({})],
  undetermined: [hide(put({}), 'requestParameters', 'policy', 'httpInputs'), omit(put({}))],
  denied: [deny(put({ httpInputs: 'ALLOWED' }))]
})
