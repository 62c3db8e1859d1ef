/**
 * The rule `media/write-without-mfa`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { isSet } from '../../../record/Flag.js'
import { defineRule, type Rule } from '../../Rule.js'
import { isByService } from '../../support/byService.js'
import { everyWrite } from '../../support/everyService.js'

const bestPractices = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html'

/**
 * A sign-in with a password only.
 *
 * @category rules
 * @since 0.1.0
 */
export const writeWithoutMfa: Rule<MediaEvent, 'single'> = /*#__PURE__*/ defineRule({
  id: 'media/write-without-mfa',
  title: 'A user who signed in without a second factor changed media services',
  severity: 'medium',
  description:
    'A phished password is enough for a session that started with a password only. For roles, the record does not say how the person signed in, so this rule covers IAM users and root.',
  falsePositives: 'Programs that get session tokens without MFA. Use roles for these.',
  remediation:
    'Require MFA by policy (`aws:MultiFactorAuthPresent`), or stop using IAM users altogether.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html',
    bestPractices
  ],
  tags: ['identity', 'attack.t1078.004'],
  on: everyWrite,
  per: 'principal',
  messages: { single: 'The session started without a second factor.' },
  check: (event, { read, look, at, finding, pass }) => {
    const type = read(event, 'userIdentity', 'type')
    if (type !== 'IAMUser' && type !== 'Root') return pass
    if (type === 'Root' && isByService(event, { look })) return pass
    const mfa = read(event, 'userIdentity', 'sessionContext', 'attributes', 'mfaAuthenticated')
    return mfa !== undefined && !isSet(mfa)
      ? finding('single', [
          at(event, 'userIdentity', 'sessionContext', 'attributes', 'mfaAuthenticated')
        ])
      : pass
  }
})
