/**
 * What kind of principal an identity is.
 *
 * @module
 * @since 0.2.0
 */
import type { IdentityParts } from './Derived.js'
import type { IdentityArn } from './identityArn.js'

/**
 * What kind of principal acted. `anonymous` is a caller without credentials, `unknown` one of which the record does not
 * tell the kind.
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

/** `Unknown` is not among them: it says as little as a type of tomorrow. */
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

/** What AWS writes in the place of an id where a call was not signed. */
const anonymous = /^anonymous(?:_principal)?$/i

const isAccountId = (text: string): boolean => /^\d{12}$/.test(text)

const isAnonymous = (
  { type = '', accountId = '', principalId = '', userName = '', arn = '' }: IdentityParts,
  { account = '' }: IdentityArn
): boolean =>
  [type, accountId, principalId, arn, account].some((id) => anonymous.test(id)) ||
  // A user may be named so, in an account that has a number.
  (userName === 'ANONYMOUS_PRINCIPAL' && !isAccountId(accountId))

/** @internal Told by the type; else by the ARN, the prefix of the id, the issuer of the session, or the service. */
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
