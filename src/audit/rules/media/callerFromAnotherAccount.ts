/**
 * The rule `media/caller-from-another-account`.
 *
 * @module
 * @since 0.2.0
 */
import { accessOf } from '../../../event/accessOf.js'
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { outcome } from '../../../event/outcome.js'
import { defineRule, type Rule } from '../../Rule.js'
import { isForeign, type TrustedAccounts } from '../../support/accounts.js'
import { isByService } from '../../support/byService.js'
import { everyCall } from '../../support/everyService.js'
import { isTrustedRole, type TrustedRoles, trustedParties } from '../../support/trustedRoles.js'

/**
 * A call by a principal of an account that is neither yours nor trusted.
 *
 * @category rules
 * @since 0.2.0
 */
export const callerFromAnotherAccount: Rule<
  MediaEvent,
  'wrote' | 'read' | 'attempted',
  TrustedAccounts & TrustedRoles
> = /*#__PURE__*/ defineRule({
  id: 'media/caller-from-another-account',
  title: 'A principal of another account called a media service',
  severity: 'high',
  description:
    'A resource policy, or a shared resource, lets a principal of another account act here with its own credentials. None of your controls apply to it: neither MFA nor permission sets. This rule does not see a role of your own account that an outsider assumed; the AssumeRole event shows that.',
  falsePositives:
    'Partners and central teams: set their accounts with the option `accounts`, or single roles with `roles`.',
  remediation:
    'Find out what gave the account access: the policy of the resource, a share of AWS RAM, or an entitlement. If the access has no owner, remove it.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html'
  ],
  tags: ['identity', 'attack.t1199', 'attack.t1078.004'],
  on: everyCall,
  outcome: 'any',
  per: 'principal',
  messages: {
    wrote:
      'A principal of account {account}, which is neither yours nor trusted, changed something.',
    read: 'A principal of account {account}, which is neither yours nor trusted, read something.',
    attempted:
      'A principal of account {account}, which is neither yours nor trusted, tried to call; the call failed.'
  },
  severities: { read: 'medium', attempted: 'low' },
  options: trustedParties,
  check: (event, { read, look, at, finding, pass, options }) => {
    const own = read(event, 'recipientAccountId')
    const account = read(event, 'userIdentity', 'accountId')
    if (own === undefined || account === own || !isForeign(account, own, options)) return pass
    // A service that acts on its own behalf has an account of AWS.
    if (!/^\d{12}$/.test(account) || isByService(event, { look })) return pass
    if (isTrustedRole(read(event, 'userIdentity', 'arn') ?? '', options)) return pass
    const messageId =
      outcome(event)._tag !== 'Succeeded'
        ? 'attempted'
        : accessOf(event) === 'read'
          ? 'read'
          : 'wrote'
    return finding(messageId, [at(event, 'userIdentity', 'accountId')], { account })
  }
})
