/**
 * The rule `media/write-without-mfa`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { isSet } from '../../../record/Flag.js'
import { defineRule, type Rule } from '../../Rule.js'
import { everyWrite } from '../../support/everyService.js'

const bestPractices = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html'

/**
 * A password, and nothing else.
 *
 * @category rules
 * @since 0.1.0
 */
export const writeWithoutMfa: Rule<MediaEvent, 'single'> = /*#__PURE__*/ defineRule({
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
