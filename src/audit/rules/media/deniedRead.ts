/**
 * The rule `media/denied-read`.
 *
 * @module
 * @since 0.1.0
 */
import { accessOf } from '../../../event/accessOf.js'
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'
import { everyCall } from '../../support/everyService.js'

/**
 * A denied attempt to read.
 *
 * @category rules
 * @since 0.1.0
 */
export const deniedRead: Rule<MediaEvent, 'denied'> = /*#__PURE__*/ defineRule({
  id: 'media/denied-read',
  title: 'Reading from media services was denied',
  severity: 'info',
  description:
    'An attacker with a stolen credential first lists what exists in every service: many list calls to many services, within minutes, by a principal that never works with media. All denied reads of a principal are one finding, so its count shows the pattern.',
  falsePositives: 'The console, which lists more than its users may see, and inventory tools.',
  remediation:
    'Look at the count, and at other calls of the principal in those minutes, in other services, too. If the calls have no explanation, revoke the credential.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html'],
  tags: ['identity', 'attack.t1526'],
  on: everyCall,
  outcome: 'denied',
  per: 'principal',
  messages: { denied: 'The principal was not allowed to read.' },
  check: (event, { at, finding, pass }) =>
    accessOf(event) === 'read' ? finding('denied', [at(event, 'eventName')]) : pass
})
