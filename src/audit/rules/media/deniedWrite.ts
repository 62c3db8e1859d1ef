/**
 * The rule `media/denied-write`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'
import { everyWrite } from '../../support/everyService.js'

/**
 * A write that was not allowed.
 *
 * @category rules
 * @since 0.1.0
 */
export const deniedWrite: Rule<MediaEvent, 'denied'> = /*#__PURE__*/ defineRule({
  id: 'media/denied-write',
  title: 'A change of media services was denied',
  severity: 'info',
  description:
    'A single denied call is a typing error or a missing permission. Many by one principal, over many operations, suggest an attacker probing what a stolen credential can do.',
  falsePositives: 'Deployments whose role lacks a permission.',
  remediation:
    'Grant the permission, or ask the principal what the call was for. Look at their other calls that day.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html'],
  tags: ['identity', 'attack.t1580'],
  on: everyWrite,
  outcome: 'denied',
  per: 'principal',
  messages: { denied: 'The call was not allowed.' },
  check: (event, { at, finding }) => finding('denied', [at(event, 'eventName')])
})
