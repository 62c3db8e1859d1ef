/**
 * The rule `media/foreign-role-or-flow`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { outcome } from '../../../event/outcome.js'
import { defineRule, type Rule } from '../../Rule.js'
import { accountOfArn, isForeign, type TrustedAccounts } from '../../support/accounts.js'
import { namedArns } from '../../support/namedArns.js'
import { namedIn } from '../../support/operations.js'
import { valuesIn } from '../../support/requestValues.js'
import { isTrustedRole, type TrustedRoles, trustedParties } from '../../support/trustedRoles.js'

/**
 * A resource was tied to another account, or was to be.
 *
 * @category rules
 * @since 0.1.0
 */
export const foreignRoleOrFlow: Rule<
  MediaEvent,
  'role' | 'flow' | 'resource' | 'attempted',
  TrustedAccounts & TrustedRoles
> = /*#__PURE__*/ defineRule({
  id: 'media/foreign-role-or-flow',
  title: 'A media resource was connected to another account',
  severity: 'high',
  description:
    'The role of a VPC interface has access to a network; that of an input, a channel or a harvest job reads and writes with its permissions. An input that takes a flow or an entitlement of another account shows what that account sends. A stage, a composition or a notification that names a resource of another account sends content there. AWS refuses many such calls, so a trail shows only the attempt, which is reported one severity lower.',
  falsePositives:
    'Setups that span accounts on purpose: set the accounts with the option `accounts`, or single roles with `roles`.',
  remediation:
    'Remove the interface, input, role or target, and look at what went through it. For an attempt, ask the principal what it was for.',
  references: [
    'https://docs.aws.amazon.com/mediaconnect/latest/ug/vpc-interfaces.html',
    'https://docs.aws.amazon.com/medialive/latest/ug/creating-input.html',
    'https://docs.aws.amazon.com/mediaconnect/latest/api/API_CreateRouterInput.html'
  ],
  tags: ['exfiltration', 'attack.t1537', 'attack.t1199'],
  on: /*#__PURE__*/ namedIn(namedArns),
  outcome: 'any',
  messages: {
    role: 'The resource uses a role of account {account}, which is neither yours nor trusted.',
    flow: 'The input takes a stream from account {account}, which is neither yours nor trusted.',
    resource:
      'The resource is connected to a resource of account {account}, which is neither yours nor trusted.',
    attempted:
      'The call tried to connect the resource to account {account}, which is neither yours nor trusted; it failed.'
  },
  severities: { attempted: 'medium' },
  options: trustedParties,
  check: (event, context) => {
    const { read, at, finding, pass, undetermined, options } = context
    const named = valuesIn(namedArns, event, context)
    if (named.length === 0) return pass
    const own = read(event, 'recipientAccountId')
    if (own === undefined) return undetermined(at(event, 'recipientAccountId'))
    const foreign = named.flatMap(({ kind, value, path }) => {
      const account = accountOfArn(value)
      return isForeign(account, own, options) && !isTrustedRole(value, options)
        ? [{ kind, account, path }]
        : []
    })
    if (foreign.length === 0) return pass
    const cameAbout = outcome(event)._tag === 'Succeeded'
    return foreign.map(({ kind, account, path }) =>
      finding(cameAbout ? kind : 'attempted', [path], { account, at: path.slice(1).join('.') })
    )
  }
})
