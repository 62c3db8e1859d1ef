import * as E from 'fp-ts/lib/Either.js'
import { audit } from 'mediatrail/audit'
import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { expect, it } from 'vitest'
import { reservationPurchased } from '../../../../src/audit/rules/media/reservationPurchased.js'

const convert = 'mediaconvert.amazonaws.com'

const queue = (requestParameters: object) =>
  buildEvent(convert, 'CreateQueue', { requestParameters })

const live = 'medialive.amazonaws.com'

const renew = (automaticRenewal: string) =>
  buildEvent(live, 'UpdateReservation', {
    requestParameters: {
      reservationId: '1234567',
      renewalSettings: { automaticRenewal, renewalCount: 3 }
    }
  })

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
    ],
    renewed: [renew('ENABLED')]
  },
  pass: [
    queue({ pricingPlan: 'ON_DEMAND' }),
    queue({ name: 'fast' }),
    queue({ reservationPlanSettings: null }),
    renew('DISABLED'),
    buildEvent(live, 'UpdateReservation', { requestParameters: { name: 'news' } })
  ],
  undetermined: [
    hide(queue({}), 'requestParameters', 'reservationPlanSettings'),
    hide(queue({}), 'requestParameters', 'pricingPlan'),
    omit(queue({})),
    omit(renew('DISABLED'))
  ],
  denied: [deny(buildEvent('medialive.amazonaws.com', 'PurchaseOffering'))]
})

const messageOf = (event: Parameters<typeof reservationPurchased.check>[0]): string => {
  const audited = audit([reservationPurchased])
  const [verdict] = E.isRight(audited) ? audited.right.judge(event) : []
  return verdict?._tag === 'Finding' ? verdict.message : 'no finding'
}

it.each([
  [
    buildEvent(live, 'PurchaseOffering', {
      requestParameters: { offeringId: '87654321', count: 2 },
      responseElements: {
        reservation: {
          offeringDescription: 'HD AVC output at 10-20 Mbps, 30 fps, and standard VQ in US West',
          duration: 12,
          durationUnits: 'MONTHS',
          fixedPrice: 0,
          usagePrice: 1.5,
          currencyCode: 'USD'
        }
      }
    }),
    'A reservation was bought: 2 of HD AVC output at 10-20 Mbps, 30 fps, and standard VQ in US West, for 12 MONTHS, 0 USD at once, 1.5 USD an hour.'
  ],
  [
    buildEvent(live, 'PurchaseOffering', { requestParameters: { offeringId: '87654321' } }),
    'A reservation was bought: 1 of offering 87654321.'
  ],
  [omit(buildEvent(live, 'PurchaseOffering')), 'A reservation was bought: 1 of offering unknown.'],
  [
    buildEvent('mediaconnect.amazonaws.com', 'PurchaseOffering', {
      responseElements: {
        reservation: {
          offeringDescription: '50 Mbps of outbound bandwidth',
          duration: 12,
          durationUnits: 'MONTHS',
          pricePerUnit: '1.00',
          priceUnits: 'HOURLY',
          currencyCode: 'USD'
        }
      }
    }),
    'A reservation was bought: 50 Mbps of outbound bandwidth, for 12 MONTHS, 1.00 USD for each HOURLY.'
  ],
  [
    queue({
      reservationPlanSettings: {
        commitment: 'ONE_YEAR',
        renewalType: 'AUTO_RENEW',
        reservedSlots: 5
      }
    }),
    'A queue was given reserved slots: 5 reserved slots, for ONE_YEAR, AUTO_RENEW.'
  ],
  [
    renew('ENABLED'),
    'A reservation renews itself when its term ends: reservation 1234567, 3 times.'
  ]
])('the message says what was bought', (event, expected) => {
  expect(messageOf(event)).toBe(expected)
})
