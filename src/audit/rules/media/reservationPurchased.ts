/**
 * The rule `media/reservation-purchased`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'
import {
  mediaconnectPurchase,
  medialivePurchase,
  queuePurchase,
  renewal
} from '../../support/purchase.js'

/**
 * A year of charges that deletion does not end.
 *
 * @category rules
 * @since 0.1.0
 */
export const reservationPurchased: Rule<MediaEvent, 'purchased' | 'reserved' | 'renewed'> =
  /*#__PURE__*/ defineRule({
    id: 'media/reservation-purchased',
    title: 'A reservation was purchased',
    severity: 'high',
    description:
      'A reservation of MediaLive or MediaConnect, or a reserved queue of MediaConvert, is charged until the end of its term, used or not; it cannot be returned. The finding shows how much was bought, and at what price, if the record contains it.',
    falsePositives: 'Planned capacity purchases.',
    remediation:
      'If the purchase was not approved, open a case with AWS Support at once. Deny the action to everyone except your buyers. Turn automatic renewal off before the term ends.',
    references: [
      'https://docs.aws.amazon.com/medialive/latest/apireference/offerings-offeringid-purchase.html',
      'https://docs.aws.amazon.com/medialive/latest/apireference/reservations-reservationid.html',
      'https://docs.aws.amazon.com/mediaconvert/latest/apireference/queues.html'
    ],
    tags: ['cost', 'attack.t1496'],
    on: {
      'medialive.amazonaws.com': ['PurchaseOffering', 'UpdateReservation'],
      'mediaconnect.amazonaws.com': ['PurchaseOffering'],
      'mediaconvert.amazonaws.com': ['CreateQueue', 'UpdateQueue']
    },
    per: 'both',
    messages: {
      purchased: 'A reservation was bought: {purchase}.',
      reserved: 'A queue was given reserved slots: {purchase}.',
      renewed: 'A reservation renews itself when its term ends: {purchase}.'
    },
    severities: { renewed: 'medium' },
    check: (event, { read, look, at, finding, pass, undetermined }) => {
      if (event.eventName === 'PurchaseOffering')
        return finding('purchased', [at(event, 'eventName')], {
          purchase:
            event.eventSource === 'medialive.amazonaws.com'
              ? medialivePurchase(event, { look })
              : mediaconnectPurchase(event, { look })
        })
      if (event.eventName === 'UpdateReservation')
        return read(event, 'requestParameters', 'renewalSettings', 'automaticRenewal') === 'ENABLED'
          ? finding(
              'renewed',
              [at(event, 'requestParameters', 'renewalSettings', 'automaticRenewal')],
              { purchase: renewal(event, { look }) }
            )
          : pass
      const plan = look(event, 'requestParameters', 'reservationPlanSettings')
      const path = at(event, 'requestParameters', 'reservationPlanSettings')
      const purchase = queuePurchase(event, { look })
      if (plan._tag === 'Present') return finding('reserved', [path], { purchase })
      if (
        event.eventName === 'CreateQueue' &&
        read(event, 'requestParameters', 'pricingPlan') === 'RESERVED'
      )
        return finding('reserved', [at(event, 'requestParameters', 'pricingPlan')], {
          purchase: 'a plan that the record does not show'
        })
      return plan._tag === 'Absent' || plan._tag === 'Null' ? pass : undetermined(path)
    }
  })
