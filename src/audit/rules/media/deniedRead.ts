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
 * A look around that was not allowed.
 *
 * @category rules
 * @since 0.1.0
 */
export const deniedRead: Rule<MediaEvent, 'denied'> = /*#__PURE__*/ defineRule({
  id: 'media/denied-read',
  title: 'Reading from media services was denied',
  severity: 'info',
  description:
    'Whoever holds a stolen credential asks every service first what there is: many lists of many services, within minutes, by a principal that never works with media. All of one principal are one finding, so its count tells.',
  falsePositives:
    'People in the console, which lists more than they may see, and tools that take an inventory.',
  remediation:
    'Look at how many there are, and at what else the principal called in those minutes, in other services too. If nobody knows why, take the credential away.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html'],
  tags: ['identity', 'attack.t1526'],
  on: everyCall,
  outcome: 'denied',
  per: 'principal',
  messages: { denied: 'The principal was not allowed to look.' },
  check: (event, { at, finding, pass }) =>
    accessOf(event) === 'read' ? finding('denied', [at(event, 'eventName')]) : pass
})
