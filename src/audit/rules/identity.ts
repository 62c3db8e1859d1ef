/**
 * Who writes, and with what in their hands.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../event/MediaEvent.js'
import { isSet } from '../../record/Flag.js'
import { defineRule, type Rule } from '../Rule.js'
import { everyWrite } from './everyService.js'

const bestPractices = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html'

/**
 * Root, which nothing limits.
 *
 * @category rules
 * @since 0.1.0
 */
export const rootWrite: Rule<MediaEvent, 'root'> = /*#__PURE__*/ defineRule({
  id: 'media/root-write',
  title: 'The root user changed media services',
  severity: 'high',
  description:
    'Root can do anything, and no policy of the account holds it back. No task of a media workflow needs it.',
  falsePositives: 'Accounts that are days old.',
  remediation:
    'Ask who has the root credentials. Change them, delete root access keys, and give people roles.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html'],
  tags: ['identity', 'attack.t1078.004'],
  on: everyWrite,
  outcome: 'any',
  messages: { root: 'The call was made by the root user.' },
  check: (event, { read, at, finding, pass }) =>
    read(event, 'userIdentity', 'type') === 'Root'
      ? finding('root', [at(event, 'userIdentity', 'type')])
      : pass
})

/**
 * A key that does not expire.
 *
 * @category rules
 * @since 0.1.0
 */
export const longLivedKey: Rule<MediaEvent, 'key'> = /*#__PURE__*/ defineRule({
  id: 'media/long-lived-key-write',
  title: 'A long-lived access key changed media services',
  severity: 'low',
  description:
    'The key of an IAM user is good until somebody deletes it, wherever it was copied to. Encoders, scripts and workstations are where such keys leak from.',
  falsePositives:
    'Appliances on premises that can hold nothing else. Suppress their users, with an expiry.',
  remediation:
    'Give the caller a role: IAM Roles Anywhere for machines of your own, IAM Identity Center for people.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
    bestPractices
  ],
  tags: ['identity', 'attack.t1078.004'],
  on: everyWrite,
  per: 'principal',
  messages: { key: 'The call was signed with an access key of an IAM user, or of root.' },
  check: (event, { read, at, finding, pass }) =>
    // Temporary keys begin with ASIA; that of a role is one, whatever an edited record says.
    read(event, 'userIdentity', 'accessKeyId')?.startsWith('AKIA') === true &&
    read(event, 'userIdentity', 'type') !== 'AssumedRole'
      ? finding(
          'key',
          [at(event, 'userIdentity', 'accessKeyId')],
          [read(event, 'userIdentity', 'principalId') ?? '']
        )
      : pass
})

/**
 * A password, and nothing else.
 *
 * @category rules
 * @since 0.1.0
 */
export const withoutMfa: Rule<MediaEvent, 'single'> = /*#__PURE__*/ defineRule({
  id: 'media/write-without-mfa',
  title: 'A user who signed in without a second factor changed media services',
  severity: 'medium',
  description:
    'A session that began with a password alone is what a phished password gives. Of roles the record does not tell how their people signed in, so this is about IAM users and root.',
  falsePositives: 'Users of programs that take session tokens without MFA. Give these roles.',
  remediation: 'Demand MFA by policy (`aws:MultiFactorAuthPresent`), or end IAM users altogether.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html',
    bestPractices
  ],
  tags: ['identity', 'attack.t1078.004'],
  on: everyWrite,
  per: 'principal',
  messages: { single: 'The session began without a second factor.' },
  check: (event, { read, at, finding, pass }) => {
    const type = read(event, 'userIdentity', 'type')
    if (type !== 'IAMUser' && type !== 'Root') return pass
    const mfa = read(event, 'userIdentity', 'sessionContext', 'attributes', 'mfaAuthenticated')
    return mfa !== undefined && !isSet(mfa)
      ? finding('single', [
          at(event, 'userIdentity', 'sessionContext', 'attributes', 'mfaAuthenticated')
        ])
      : pass
  }
})

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
