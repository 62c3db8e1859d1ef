import { buildEvent, deny, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { streamKeyHandled } from '../../../../src/audit/rules/ivs/streamKeyHandled.js'

const ivs = 'ivs.amazonaws.com'

const never = 'the call itself is the finding'

const nothing = 'it reads no payload'

testRule(it, streamKeyHandled, {
  finding: {
    created: [buildEvent(ivs, 'CreateStreamKey')],
    read: [buildEvent(ivs, 'GetStreamKey'), buildEvent(ivs, 'BatchGetStreamKey')]
  },
  pass: { never },
  undetermined: { never: nothing },
  denied: [deny(buildEvent(ivs, 'GetStreamKey'))]
})
