/**
 * The rule `mediaconnect/foreign-entitlement`.
 *
 * @module
 * @since 0.1.0
 */
import type { Path } from '../../../core/Path.js'
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'
import { isForeign, type TrustedAccounts, trustedAccounts } from '../../support/accounts.js'

/**
 * An entitlement for another account.
 *
 * @category rules
 * @since 0.1.0
 */
export const foreignEntitlement: Rule<MediaEvent, 'shared', TrustedAccounts> =
  /*#__PURE__*/ defineRule({
    id: 'mediaconnect/foreign-entitlement',
    title: 'A MediaConnect entitlement shares a flow with another account',
    severity: 'high',
    description:
      'An entitlement delivers your stream, live, to the accounts of its subscribers. It is the easiest way to carry live content out, and nothing of the flow looks different.',
    falsePositives: 'Affiliates and partners: give their accounts as the option `accounts`.',
    remediation: 'Revoke the entitlement. Ask the subscriber what was taken.',
    references: [
      'https://docs.aws.amazon.com/mediaconnect/latest/ug/entitlements.html',
      'https://docs.aws.amazon.com/mediaconnect/latest/api/v1-flows-flowarn-entitlements.html'
    ],
    tags: ['exfiltration', 'attack.t1537'],
    on: {
      'mediaconnect.amazonaws.com': ['CreateFlow', 'GrantFlowEntitlements', 'UpdateFlowEntitlement']
    },
    messages: { shared: 'An account that is neither yours nor trusted gets the stream.' },
    options: trustedAccounts,
    check: (event, { read, at, finding, pass, undetermined, options }) => {
      const subscribers: ReadonlyArray<readonly [string, Path]> =
        event.eventName === 'UpdateFlowEntitlement'
          ? (read(event, 'requestParameters', 'subscribers') ?? []).map(
              (account, i) => [account, at(event, 'requestParameters', 'subscribers', i)] as const
            )
          : (read(event, 'requestParameters', 'entitlements') ?? []).flatMap((entitlement, i) =>
              (entitlement.subscribers ?? []).map(
                (account, j) =>
                  [
                    account,
                    at(event, 'requestParameters', 'entitlements', i, 'subscribers', j)
                  ] as const
              )
            )
      const own = read(event, 'recipientAccountId')
      if (own === undefined) return undetermined(at(event, 'recipientAccountId'))
      return [
        pass,
        ...subscribers.flatMap(([account, path]) =>
          isForeign(account, own, options) ? [finding('shared', [path], [account])] : []
        )
      ]
    }
  })
