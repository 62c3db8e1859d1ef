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

const consoleAgent =
  /^\[?(?:(?:console|signin)\.(?:[a-z0-9.-]{1,120}\.)?amazonaws\.com|[a-z0-9-]{1,63}\.console\.aws\.amazon\.com|S3Console)\b/i

/**
 * A change in the console.
 *
 * @category rules
 * @since 0.1.0
 */
export const consoleWrite: Rule<MediaEvent, 'console'> = /*#__PURE__*/ defineRule({
  id: 'media/console-write',
  title: 'Media services were changed manually in the console',
  severity: 'info',
  description:
    'Where templates and pipelines own the setup, the next deployment undoes a manual change, or fails on it.',
  falsePositives:
    'Teams that work in the console. Disable the rule for them. Records from before CloudTrail had `sessionCredentialFromConsole` are recognized by their user agent.',
  remediation: 'Put the change into the template, or revert it.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html'
  ],
  tags: ['change', 'attack.t1078.004'],
  on: everyWrite,
  per: 'both',
  messages: { console: 'The call was made with credentials of the console.' },
  check: (event, { read, look, at, finding, pass, undetermined }) => {
    const flag = read(event, 'sessionCredentialFromConsole')
    if (isSet(flag)) return finding('console', [at(event, 'sessionCredentialFromConsole')])
    if (flag !== undefined) return pass
    // In older records, without a flag, only the user agent shows it.
    const agent = look(event, 'userAgent')
    if (agent._tag === 'Hidden') return undetermined(at(event, 'userAgent'))
    return agent._tag === 'Present' && consoleAgent.test(agent.value)
      ? finding('console', [at(event, 'userAgent')])
      : pass
  }
})
