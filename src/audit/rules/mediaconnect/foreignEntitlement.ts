/**
 * The rule `mediaconnect/foreign-entitlement`.
 *
 * @module
 * @since 0.1.0
 */
import type { EventOf, MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'
import { isForeign, type TrustedAccounts, trustedAccounts } from '../../support/accounts.js'
import type { NamedValue } from '../../support/NamedValue.js'
import type { Reading } from '../../support/operations.js'

type Event = EventOf<
  'mediaconnect.amazonaws.com',
  'CreateFlow' | 'GrantFlowEntitlements' | 'UpdateFlowEntitlement'
>

/** A disabled entitlement delivers nothing; when it is enabled, the response shows its subscribers. */
const subscribersOf = (event: Event, { read, look, each }: Reading): ReadonlyArray<NamedValue> => {
  if (event.eventName !== 'UpdateFlowEntitlement')
    return each(event, 'requestParameters', 'entitlements', 0, 'subscribers', 0).filter(
      ({ path }) =>
        read(event, 'requestParameters', 'entitlements', Number(path[2]), 'entitlementStatus') !==
        'DISABLED'
    )
  const returnedStatus = look(event, 'responseElements', 'entitlement', 'entitlementStatus')
  const requestedStatus = read(event, 'requestParameters', 'entitlementStatus')
  if ((returnedStatus._tag === 'Present' ? returnedStatus.value : requestedStatus) === 'DISABLED')
    return []
  const requested = each(event, 'requestParameters', 'subscribers', 0)
  if (requested.length > 0 || requestedStatus !== 'ENABLED') return requested
  return each(event, 'responseElements', 'entitlement', 'subscribers', 0)
}

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
      'An entitlement delivers your stream, live, to the accounts of its subscribers. It is the easiest way to carry live content out, and nothing else about the flow changes.',
    falsePositives: 'Affiliates and partners: set their accounts with the option `accounts`.',
    remediation: 'Revoke the entitlement. Ask the subscriber what was taken.',
    references: [
      'https://docs.aws.amazon.com/mediaconnect/latest/ug/entitlements.html',
      'https://docs.aws.amazon.com/mediaconnect/latest/api/v1-flows-flowarn-entitlements.html'
    ],
    tags: ['exfiltration', 'attack.t1537'],
    on: {
      'mediaconnect.amazonaws.com': ['CreateFlow', 'GrantFlowEntitlements', 'UpdateFlowEntitlement']
    },
    messages: {
      shared: 'Account {account}, which is neither yours nor trusted, receives the stream.'
    },
    options: trustedAccounts,
    check: (event, context) => {
      const { read, at, finding, pass, undetermined, options } = context
      const subscribers = subscribersOf(event, context)
      const own = read(event, 'recipientAccountId')
      if (own === undefined) return undetermined(at(event, 'recipientAccountId'))
      const found = subscribers.filter(({ value }) => isForeign(value, own, options))
      return found.length === 0
        ? pass
        : found.map(({ value, path }) => finding('shared', [path], { account: value }))
    }
  })
