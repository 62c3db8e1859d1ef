/**
 * The rule `media/long-lived-key-write`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'
import { everyWrite } from '../../support/everyService.js'

const bestPractices = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html'

/**
 * A key that does not expire.
 *
 * @category rules
 * @since 0.1.0
 */
export const longLivedKeyWrite: Rule<MediaEvent, 'key'> = /*#__PURE__*/ defineRule({
  id: 'media/long-lived-key-write',
  title: 'A long-lived access key changed media services',
  severity: 'low',
  description:
    'The access key of an IAM user is valid until it is deleted, wherever it was copied to. Such keys leak from encoders, scripts and workstations.',
  falsePositives:
    'On-premises appliances that support nothing else. Suppress their users, with an expiry.',
  remediation:
    'Give the caller a role: IAM Roles Anywhere for your own machines, IAM Identity Center for people.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
    bestPractices
  ],
  tags: ['identity', 'attack.t1078.004'],
  on: everyWrite,
  per: 'principal',
  messages: { key: 'The call was signed with an access key of an IAM user, or of root.' },
  check: (event, { read, at, finding, pass }) =>
    // Temporary keys start with ASIA; the key of a role is temporary, even if a modified record says otherwise.
    read(event, 'userIdentity', 'accessKeyId')?.startsWith('AKIA') === true &&
    read(event, 'userIdentity', 'type') !== 'AssumedRole'
      ? finding(
          'key',
          [at(event, 'userIdentity', 'accessKeyId')],
          [read(event, 'userIdentity', 'principalId') ?? '']
        )
      : pass
})
