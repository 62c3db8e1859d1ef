/**
 * Your own accounts, and others.
 *
 * @module
 * @since 0.1.0
 */
import * as t from 'io-ts'
import { refinedString } from '../../core/refinedString.js'
import type { RuleOptions } from '../Rule.js'

/**
 * Accounts of other owners that you trust, by their twelve digits.
 *
 * @category options
 * @since 0.1.0
 */
export interface TrustedAccounts {
  readonly accounts: ReadonlyArray<string>
}

/** @internal */
export const accountCodec: t.Type<string> = refinedString('an account of twelve digits', (text) =>
  /^\d{12}$/.test(text)
)

/** @internal */
export const trustedAccounts: RuleOptions<TrustedAccounts> = {
  codec: t.readonly(t.type({ accounts: t.readonlyArray(accountCodec) })),
  defaults: { accounts: [] }
}

/** @internal The account of an ARN; undefined if it is not an ARN, or has no account. */
export const accountOfArn = (arn: string): string | undefined => {
  const [prefix, , , , account] = arn.split(':')
  return prefix === 'arn' && account !== undefined && /^\d{12}$/.test(account) ? account : undefined
}

/** @internal Whether an account is neither your own nor trusted. */
export const isForeign = (
  account: string | undefined,
  own: string,
  { accounts }: TrustedAccounts
): account is string => account !== undefined && account !== own && !accounts.includes(account)
