/**
 * What to correlate by: texts of an event that stay the same from call to call.
 *
 * @module
 * @since 0.2.0
 */
import type { Envelope } from '../../record/Envelope.js'
import { sourceAddress } from '../../record/sourceAddress.js'
import { lastActor } from '../lastActor.js'
import { keyedTargets } from '../lastTargets.js'

/**
 * The account that an event was recorded for.
 *
 * @category keys
 * @since 0.2.0
 */
export function accountKey(event: Envelope): string | undefined {
  return event.recipientAccountId ?? lastActor(event).acted.account?.value
}

/**
 * Who acted, the same from session to session: the person where the record tells one, else the role without its session, else
 * the user. Undefined where the record names none, and for a service of AWS that acted by itself or in another's name.
 *
 * @category keys
 * @since 0.2.0
 */
export function actorKey(event: Envelope): string | undefined {
  return lastActor(event).key
}

/**
 * The address on the internet or in a network that a call came from; undefined for a service of AWS.
 *
 * @category keys
 * @since 0.2.0
 */
export function addressKey(event: Envelope): string | undefined {
  const from = sourceAddress(event)
  return from._tag === 'IPv4' || from._tag === 'IPv6' ? from.address : undefined
}

/** Names of programs that a user agent begins with. */
const product = /^\[?([A-Za-z][\w.+-]{0,63})/

/**
 * The program that called, without its version: `aws-cli`, `Boto3`, `Mozilla`.
 *
 * @category keys
 * @since 0.2.0
 */
export function agentKey({ userAgent = '' }: Envelope): string | undefined {
  return product.exec(userAgent)?.[1]
}

/**
 * The keys of the resources for which a call came about, one for each.
 *
 * @category keys
 * @since 0.2.0
 */
export function targetKeys(event: Envelope): ReadonlyArray<string> {
  const came = keyedTargets(event).filter(
    ({ target: { outcome, id, name, arn } }) =>
      outcome !== 'failed' &&
      outcome !== 'denied' &&
      (id !== undefined || name !== undefined || arn !== undefined)
  )
  return [...new Set(came.map(({ key }) => key))]
}
