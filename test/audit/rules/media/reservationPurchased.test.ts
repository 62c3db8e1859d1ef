import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { reservationPurchased } from '../../../../src/audit/rules/media/reservationPurchased.js'

const convert = 'mediaconvert.amazonaws.com'

const queue = (requestParameters: object) =>
  buildEvent(convert, 'CreateQueue', { requestParameters })

const reserved = { reservationPlanSettings: { reservedSlots: 2 } }

testRule(it, reservationPurchased, {
  finding: {
    purchased: [
      buildEvent('medialive.amazonaws.com', 'PurchaseOffering'),
      buildEvent('mediaconnect.amazonaws.com', 'PurchaseOffering')
    ],
    reserved: [
      queue(reserved),
      queue({ pricingPlan: 'RESERVED' }),
      buildEvent(convert, 'UpdateQueue', { requestParameters: reserved })
    ]
  },
  pass: [
    queue({ pricingPlan: 'ON_DEMAND' }),
    queue({ name: 'fast' }),
    queue({ reservationPlanSettings: null })
  ],
  undetermined: [
    hide(queue({}), 'requestParameters', 'reservationPlanSettings'),
    hide(queue({}), 'requestParameters', 'pricingPlan'),
    omit(queue({}))
  ],
  denied: [deny(buildEvent('medialive.amazonaws.com', 'PurchaseOffering'))]
})
