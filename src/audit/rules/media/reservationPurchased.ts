/**
 * The rule `media/reservation-purchased`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'

/**
 * A year of charges that no deletion ends.
 *
 * @category rules
 * @since 0.1.0
 */
export const reservationPurchased: Rule<MediaEvent, 'purchased' | 'reserved'> =
  /*#__PURE__*/ defineRule({
    id: 'media/reservation-purchased',
    title: 'A reservation was purchased',
    severity: 'medium',
    description:
      'A reservation of MediaLive or MediaConnect, or a reserved queue of MediaConvert, is charged to the end of its term, used or not; there is no way to hand it back.',
    falsePositives: 'Purchases by those who plan capacity.',
    remediation:
      'If nobody ordered it, open a case with AWS Support at once. Deny the action to all but those who buy.',
    references: [
      'https://docs.aws.amazon.com/medialive/latest/apireference/offerings-offeringid-purchase.html',
      'https://docs.aws.amazon.com/mediaconvert/latest/apireference/queues.html'
    ],
    tags: ['cost', 'attack.t1496'],
    on: {
      'medialive.amazonaws.com': ['PurchaseOffering'],
      'mediaconnect.amazonaws.com': ['PurchaseOffering'],
      'mediaconvert.amazonaws.com': ['CreateQueue', 'UpdateQueue']
    },
    per: 'both',
    messages: {
      purchased: 'An offering was purchased.',
      reserved: 'A queue was given reserved slots.'
    },
    check: (event, { read, look, at, finding, pass, undetermined }) => {
      if (event.eventName === 'PurchaseOffering')
        return finding('purchased', [at(event, 'eventName')])
      const plan = look(event, 'requestParameters', 'reservationPlanSettings')
      const path = at(event, 'requestParameters', 'reservationPlanSettings')
      if (plan._tag === 'Present') return finding('reserved', [path])
      if (
        event.eventName === 'CreateQueue' &&
        read(event, 'requestParameters', 'pricingPlan') === 'RESERVED'
      )
        return finding('reserved', [at(event, 'requestParameters', 'pricingPlan')])
      return plan._tag === 'Absent' || plan._tag === 'Null' ? pass : undetermined(path)
    }
  })
