/**
 * Roles of other accounts that you trust.
 *
 * @module
 * @since 0.2.0
 */
import * as t from 'io-ts'
import { refinedString } from '../../core/refinedString.js'
import type { RuleOptions } from '../Rule.js'
import { accountCodec, type TrustedAccounts } from './accounts.js'

/**
 * Roles of other accounts that you trust, by their ARNs, as in `arn:aws:iam::444455556666:role/Ingest`. The other roles
 * of their accounts remain foreign.
 *
 * @category options
 * @since 0.2.0
 */
export interface TrustedRoles {
  readonly roles: ReadonlyArray<string>
}

const inIam = /^arn:aws[a-z-]*:iam::(\d{12}):role\/(?:[^*?]*\/)?([\w+=,.@-]+)$/

const inSession = /^arn:aws[a-z-]*:sts::(\d{12}):assumed-role\/([\w+=,.@-]+)\/[^/]+$/

/** Role names are unique in an account, whatever their path, which the ARN of a session leaves out. */
const roleKey = (arn: string): string | undefined => {
  const [, account, name] = inIam.exec(arn) ?? inSession.exec(arn) ?? []
  return account === undefined ? undefined : `${account}/${name?.toLowerCase()}`
}

const role = refinedString('the ARN of a role', (text) => inIam.test(text))

/** @internal */
export const trustedParties: RuleOptions<TrustedAccounts & TrustedRoles> = {
  codec: t.readonly(
    t.type({ accounts: t.readonlyArray(accountCodec), roles: t.readonlyArray(role) })
  ),
  defaults: { accounts: [], roles: [] }
}

/** @internal Whether the ARN of a role, or of one of its sessions, is among these. */
export const isTrustedRole = (arn: string, { roles }: TrustedRoles): boolean => {
  const key = roleKey(arn)
  return key !== undefined && roles.some((one) => roleKey(one) === key)
}
