import { buildEvent, deny, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { tokenKeyChanged } from '../../../../src/audit/rules/ivs/tokenKeyChanged.js'

const ivs = 'ivs.amazonaws.com'

const never = 'the call itself is the finding'

const nothing = 'it reads no payload'

testRule(it, tokenKeyChanged, {
  finding: {
    imported: [buildEvent(ivs, 'ImportPlaybackKeyPair'), buildEvent(ivs, 'ImportPublicKey')],
    deleted: [buildEvent(ivs, 'DeletePlaybackKeyPair'), buildEvent(ivs, 'DeletePublicKey')]
  },
  pass: { never },
  undetermined: { never: nothing },
  denied: [deny(buildEvent(ivs, 'ImportPublicKey'))]
})
