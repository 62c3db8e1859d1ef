/**
 * The rule `media/root-write`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'
import { isByService } from '../../support/byService.js'
import { everyWrite } from '../../support/everyService.js'

/**
 * A change by the root user, which no policy limits.
 *
 * @category rules
 * @since 0.1.0
 */
export const rootWrite: Rule<MediaEvent, 'root'> = /*#__PURE__*/ defineRule({
  id: 'media/root-write',
  title: 'The root user changed media services',
  severity: 'high',
  description:
    'The root user can do anything, and no policy of the account restricts it. No task of a media workflow needs it. A call that an AWS service makes on behalf of the account is not a finding: no person used the credentials.',
  falsePositives: 'Accounts that are days old.',
  remediation:
    'Find out who has the root credentials. Change them, delete root access keys, and give people roles.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html'],
  tags: ['identity', 'attack.t1078.004'],
  on: everyWrite,
  outcome: 'any',
  messages: { root: 'The call was made by the root user.' },
  check: (event, { read, look, at, finding, pass }) =>
    read(event, 'userIdentity', 'type') === 'Root' && !isByService(event, { look })
      ? finding('root', [at(event, 'userIdentity', 'type')])
      : pass
})
