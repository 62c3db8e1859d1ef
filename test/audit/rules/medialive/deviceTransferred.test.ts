import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { deviceTransferred } from '../../../../src/audit/rules/medialive/deviceTransferred.js'

const live = 'medialive.amazonaws.com'

const own = '111122223333'

const other = '444455556666'

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
