/**
 * Who made the current event's call, cached: many selections ask for it, and so does its subject.
 *
 * @module
 * @since 0.2.0
 */
import type { Envelope } from '../record/Envelope.js'
import { type Principal, principal, showPrincipal } from '../record/principal.js'
import { currentTurn } from './lastEvent.js'

/** @internal Who made the call: as short text, and as a key that is the same in all sessions. */
export interface Actor {
  readonly acted: Principal
  readonly shown: string
  readonly key: string | undefined
}

const keyOf = (acted: Principal, shown: string): string | undefined => {
  const { kind, person, role, account, foreign, service } = acted
  if (service !== undefined || kind === 'service' || kind === 'unknown' || kind === 'anonymous')
    return undefined
  const name = person?.value ?? (kind === 'role session' ? role?.value : undefined)
  const where = foreign?.value === true && account !== undefined ? ` of ${account.value}` : ''
  return name === undefined ? shown : `${name}${where}`
}

interface Asked {
  readonly turn: number
  readonly identity: object
  readonly recipient: string | undefined
  readonly more: object | null | undefined
  readonly actor: Actor
}

let last: Asked | undefined

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
  const acted = principal(event)
  const shown = showPrincipal(acted)
  const actor = { acted, shown, key: keyOf(acted, shown) }
  last = { turn, identity, recipient, more, actor }
  return actor
}
