/**
 * The rule `media/console-write`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { isSet } from '../../../record/Flag.js'
import { defineRule, type Rule } from '../../Rule.js'
import { everyWrite } from '../../support/everyService.js'

/**
 * A change by hand.
 *
 * @category rules
 * @since 0.1.0
 */
export const consoleWrite: Rule<MediaEvent, 'console'> = /*#__PURE__*/ defineRule({
  id: 'media/console-write',
  title: 'Media services were changed by hand, in the console',
  severity: 'info',
  description:
    'Where templates and pipelines own the set-up, a change by hand is a difference that the next deployment undoes, or stumbles over.',
  falsePositives: 'Teams that work in the console. Switch the rule off for them.',
  remediation: 'Bring the change into the template, or take it back.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html'
  ],
  tags: ['change', 'attack.t1078.004'],
  on: everyWrite,
  per: 'both',
  messages: { console: 'The call was made with credentials of the console.' },
  check: (event, { read, at, finding, pass }) =>
    isSet(read(event, 'sessionCredentialFromConsole'))
      ? finding('console', [at(event, 'sessionCredentialFromConsole')])
      : pass
})
