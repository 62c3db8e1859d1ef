/**
 * What to correlate by: texts of an event that stay the same from call to call.
 *
 * @module
 * @since 0.2.0
 */
import { targetKey, targetsOf } from '../../event/attribution.js'
import type { Envelope } from '../../record/Envelope.js'
import { type Principal, principal, showPrincipal } from '../../record/principal.js'
import { sourceAddress } from '../../record/sourceAddress.js'

interface Actor {
  readonly identity: object
  readonly acted: Principal
  readonly key: string | undefined
}

/** Many selections ask the same of one event, one after the other. */
let asked: Actor | undefined

const actorOf = (event: Envelope): Actor => {
  // Read from the event each time, so that it is remembered as read.
  const { userIdentity } = event
  if (asked?.identity === userIdentity) return asked
  const acted = principal(event)
  asked = { identity: userIdentity, acted, key: keyOf(acted) }
  return asked
}

const keyOf = (acted: Principal): string | undefined => {
  const { kind, person, role, account, foreign, service } = acted
  if (service !== undefined || kind === 'service' || kind === 'unknown' || kind === 'anonymous')
    return undefined
  const name = person?.value ?? (kind === 'role session' ? role?.value : undefined)
  const where = foreign?.value === true && account !== undefined ? ` of ${account.value}` : ''
  return name === undefined ? showPrincipal(acted) : `${name}${where}`
}

/**
 * The account that an event was recorded for.
 *
 * @category keys
 * @since 0.2.0
 */
export function accountKey(event: Envelope): string | undefined {
  return event.recipientAccountId ?? actorOf(event).acted.account?.value
}

/**
 * Who acted, the same from session to session: the person where the record tells one, else the role without its session, else
 * the user. Undefined where the record names none, and for a service of AWS that acted by itself or in another's name.
 *
 * @category keys
 * @since 0.2.0
 */
export function actorKey(event: Envelope): string | undefined {
  return actorOf(event).key
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
  const came = targetsOf(event).filter(
    ({ outcome, id, name, arn }) =>
      outcome !== 'failed' &&
      outcome !== 'denied' &&
      (id !== undefined || name !== undefined || arn !== undefined)
  )
  return [...new Set(came.map(targetKey))]
}
