/**
 * Who called, as far as the name of the principal does not say.
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

/** @internal The person where the principal lacks the name, and the account where it is another than that of the call and the name does not have it. */
export const callerOf = ({ principal, person, account, callerAccount }: Subject): Caller => ({
  person: person === undefined || principal.includes(person) ? undefined : person,
  callerAccount:
    callerAccount === account || principal.includes(callerAccount ?? '') ? undefined : callerAccount
})
