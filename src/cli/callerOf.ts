/**
 * Who made a call, as far as the principal's name does not show it.
 *
 * @module
 * @since 0.2.0
 */
import type { Subject } from '../audit/Verdict.js'

/** @internal */
export interface Caller {
  readonly person: string | undefined
  readonly callerAccount: string | undefined
}

/**
 * @internal The person if the principal does not contain the name; the account if it differs from that of the call and
 * the principal does not contain it.
 */
export const callerOf = ({ principal, person, account, callerAccount }: Subject): Caller => ({
  person: person === undefined || principal.includes(person) ? undefined : person,
  callerAccount:
    callerAccount === account || principal.includes(callerAccount ?? '') ? undefined : callerAccount
})
