/**
 * Who made the current event's call, cached: many selections need it, and so does the subject of the event.
 *
 * @module
 * @since 0.2.0
 */
import type { Envelope } from '../record/Envelope.js'
import { type Principal, principal as principalOf, showPrincipal } from '../record/principal.js'
import { currentTurn } from './turn.js'

/** @internal Who made the call: the principal, how it is shown, and a key that is the same in all sessions. */
export interface Actor {
  readonly principal: Principal
  readonly shown: string
  readonly key: string | undefined
}

const keyOf = (principal: Principal, shown: string): string | undefined => {
  const { kind, person, role, account, foreign, service } = principal
  if (service !== undefined || kind === 'service' || kind === 'unknown' || kind === 'anonymous')
    return undefined
  const name = person?.value ?? (kind === 'role session' ? role?.value : undefined)
  const where = foreign?.value === true && account !== undefined ? ` of ${account.value}` : ''
  return name === undefined ? shown : `${name}${where}`
}

/** The actor of the last event, and what it was computed from. */
interface CachedActor {
  readonly turn: number
  readonly identity: object
  readonly recipient: string | undefined
  readonly more: object | null | undefined
  readonly actor: Actor
}

let last: CachedActor | undefined

/** @internal The result depends on these three members only. */
export const lastActor = (event: Envelope): Actor => {
  // Read from the event each time, so that the read is recorded.
  const { userIdentity: identity, recipientAccountId: recipient, additionalEventData: more } = event
  const turn = currentTurn()
  if (
    last?.identity === identity &&
    last.turn === turn &&
    last.recipient === recipient &&
    last.more === more
  )
    return last.actor
  const principal = principalOf(event)
  const shown = showPrincipal(principal)
  const actor = { principal, shown, key: keyOf(principal, shown) }
  last = { turn, identity, recipient, more, actor }
  return actor
}
