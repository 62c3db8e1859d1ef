/**
 * The rule `media/denied-write`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'
import { everyWrite } from '../../support/everyService.js'
import { offAir } from '../../support/offAir.js'
import { effectOf } from '../../support/operations.js'

/**
 * A denied attempt to write.
 *
 * @category rules
 * @since 0.1.0
 */
export const deniedWrite: Rule<MediaEvent, 'denied' | 'off-air'> = /*#__PURE__*/ defineRule({
  id: 'media/denied-write',
  title: 'A change of media services was denied',
  severity: 'info',
  description:
    'A single denied call is a typing error or a missing permission. One that would have taken something off air is of medium severity. Many by one principal, over many operations, suggest an attacker probing what a stolen credential can do.',
  falsePositives: 'Deployments whose role lacks a permission.',
  remediation:
    'Grant the permission, or ask the principal what the call was for. Look at their other calls that day.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html'],
  tags: ['identity', 'attack.t1580'],
  on: everyWrite,
  outcome: 'denied',
  per: 'principal',
  messages: {
    denied: 'The call was not allowed.',
    'off-air': 'The call was not allowed. It would have taken something off air.'
  },
  severities: { 'off-air': 'medium' },
  check: (event, context) => {
    const isOffAir = effectOf(offAir, event, context) !== undefined
    return context.finding(isOffAir ? 'off-air' : 'denied', [context.at(event, 'eventName')])
  }
})
