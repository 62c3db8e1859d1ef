/**
 * The kind of principal that an identity is.
 *
 * @module
 * @since 0.2.0
 */
import type { IdentityParts } from './Derived.js'
import type { IdentityArn } from './identityArn.js'

/**
 * The kind of principal that made the call. `anonymous` is a caller without credentials; `unknown` means that the
 * record does not show the kind.
 *
 * @category model
 * @since 0.1.0
 */
export type PrincipalKind =
  | 'root'
  | 'user'
  | 'role session'
  | 'federated'
  | 'service'
  | 'account'
  | 'anonymous'
  | 'unknown'

/** `Unknown` is not in this table: it says no more than an unknown type does. */
const kinds: { readonly [type: string]: PrincipalKind } = {
  Root: 'root',
  IAMUser: 'user',
  AssumedRole: 'role session',
  Role: 'role session',
  FederatedUser: 'federated',
  SAMLUser: 'federated',
  WebIdentityUser: 'federated',
  IdentityCenterUser: 'user',
  Directory: 'user',
  AWSAccount: 'account',
  AWSService: 'service'
}

const kindsOfArn: { readonly [kind in NonNullable<IdentityArn['kind']>]: PrincipalKind } = {
  root: 'root',
  user: 'user',
  role: 'role session',
  session: 'role session',
  federated: 'federated'
}

/** What AWS writes in place of an id if a call was not signed. */
const anonymous = /^anonymous(?:_principal)?$/i

const isAccountId = (id: string): boolean => /^\d{12}$/.test(id)

const isAnonymous = (
  { type = '', accountId = '', principalId = '', userName = '', arn = '' }: IdentityParts,
  { account = '' }: IdentityArn
): boolean =>
  [type, accountId, principalId, arn, account].some((id) => anonymous.test(id)) ||
  // An IAM user may have this name, in an account with a number.
  (userName === 'ANONYMOUS_PRINCIPAL' && !isAccountId(accountId))

/** @internal By the type; else by the ARN, the prefix of the id, the issuer of the session, or the service. */
export const principalKind = (parts: IdentityParts, arn: IdentityArn): PrincipalKind => {
  if (isAnonymous(parts, arn)) return 'anonymous'
  const { type = '', principalId = '', invokedBy, sessionContext } = parts
  const known = Object.hasOwn(kinds, type) ? kinds[type] : undefined
  if (known !== undefined) return known
  if (arn.kind !== undefined) return kindsOfArn[arn.kind]
  if (principalId.startsWith('AIDA')) return 'user'
  if (principalId.startsWith('AROA') || sessionContext?.sessionIssuer?.type === 'Role')
    return 'role session'
  return type === '' && invokedBy !== undefined ? 'service' : 'unknown'
}
