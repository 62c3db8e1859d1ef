/**
 * What to correlate by: values that are the same in several calls.
 *
 * @module
 * @since 0.2.0
 */
import type { Envelope } from '../../record/Envelope.js'
import { sourceAddress } from '../../record/sourceAddress.js'
import { lastActor } from '../lastActor.js'
import { keyedTargets } from '../lastTargets.js'

/**
 * The account that received the event.
 *
 * @category keys
 * @since 0.2.0
 */
export function accountKey(event: Envelope): string | undefined {
  return event.recipientAccountId ?? lastActor(event).principal.account?.value
}

/**
 * Who made the call, the same in all sessions: the person if the record names one, else the role without its session,
 * else the user. Undefined if the record names none of these, and for an AWS service that made the call itself or on
 * behalf of someone.
 *
 * @category keys
 * @since 0.2.0
 */
export function actorKey(event: Envelope): string | undefined {
  return lastActor(event).key
}

/**
 * The IP address of the caller; undefined for an AWS service.
 *
 * @category keys
 * @since 0.2.0
 */
export function addressKey(event: Envelope): string | undefined {
  const from = sourceAddress(event)
  return from._tag === 'IPv4' || from._tag === 'IPv6' ? from.address : undefined
}

/** The name of the program at the start of a user agent. */
const product = /^\[?([A-Za-z][\w.+-]{0,63})/

/**
 * The program that made the call, without its version: `aws-cli`, `Boto3`, `Mozilla`.
 *
 * @category keys
 * @since 0.2.0
 */
export function agentKey({ userAgent = '' }: Envelope): string | undefined {
  return product.exec(userAgent)?.[1]
}

/**
 * The keys of the resources for which the call succeeded, one for each.
 *
 * @category keys
 * @since 0.2.0
 */
export function targetKeys(event: Envelope): ReadonlyArray<string> {
  const reached = keyedTargets(event).filter(
    ({ target: { outcome, id, name, arn } }) =>
      outcome !== 'failed' &&
      outcome !== 'denied' &&
      (id !== undefined || name !== undefined || arn !== undefined)
  )
  return [...new Set(reached.map(({ key }) => key))]
}
