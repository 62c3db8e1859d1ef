/**
 * The parts of a principal: the account, the role, the session, the user, and the person.
 *
 * @module
 * @since 0.2.0
 */
import { type Derived, derived, type IdentityParts, inIdentity } from './Derived.js'
import type { Envelope } from './Envelope.js'
import { type IdentityArn, identityArn } from './identityArn.js'
import type { PrincipalKind } from './principalKind.js'

const issuerPath = 'sessionContext.sessionIssuer'

/** The text after the first colon of `AROA…:session` or `111122223333:name`. */
const afterColon = (principalId = ''): string | undefined => {
  const colon = principalId.indexOf(':')
  return colon < 0 ? undefined : principalId.slice(colon + 1)
}

/** @internal The account of the identity itself, else of its session issuer. */
export const accountOf = (parts: IdentityParts, arn: IdentityArn): Derived<string> | undefined => {
  const { type, principalId = '', sessionContext } = parts
  const issuer = sessionContext?.sessionIssuer
  return (
    inIdentity(parts.accountId, 'accountId') ??
    inIdentity(arn.account, 'arn') ??
    inIdentity(issuer?.accountId, `${issuerPath}.accountId`) ??
    inIdentity(identityArn(issuer?.arn).account, `${issuerPath}.arn`) ??
    (type === 'Root' && /^\d{12}$/.test(principalId)
      ? inIdentity(principalId, 'principalId')
      : undefined)
  )
}

const roleIn = (arn: string | undefined): string | undefined => {
  const { kind, name } = identityArn(arn)
  return kind === 'role' ? name : undefined
}

/** @internal The name of the role, without its path. */
export const roleOf = (
  { type, userName, sessionContext }: IdentityParts,
  arn: IdentityArn
): Derived<string> | undefined => {
  const issuer = sessionContext?.sessionIssuer
  return (
    (issuer?.type === 'Role' ? inIdentity(issuer.userName, `${issuerPath}.userName`) : undefined) ??
    (arn.kind === 'session' || arn.kind === 'role' ? inIdentity(arn.name, 'arn') : undefined) ??
    inIdentity(roleIn(issuer?.arn), `${issuerPath}.arn`) ??
    (type === 'Role' ? inIdentity(userName, 'userName') : undefined)
  )
}

/** How Identity Center names its roles; the prefix is reserved, and the suffix makes the name unique. */
const ofPermissionSet = /^AWSReservedSSO_(.+)_[^_]+$/

/** @internal The permission set, from the role name. */
export const permissionSetOf = (role: Derived<string> | undefined): Derived<string> | undefined =>
  role === undefined ? undefined : derived(ofPermissionSet.exec(role.value)?.[1], role.from)

/** @internal The session name of a role; the id of a principal in another account may end in a session name, too. */
export const sessionOf = (
  { principalId }: IdentityParts,
  kind: PrincipalKind,
  arn: IdentityArn
): Derived<string> | undefined =>
  kind === 'role session' || kind === 'account'
    ? (inIdentity(arn.session, 'arn') ?? inIdentity(afterColon(principalId), 'principalId'))
    : undefined

/** The name in an id, which follows an account or the digest of a provider. */
const nameInId = ({ type, principalId }: IdentityParts): string | undefined => {
  switch (type) {
    case 'FederatedUser':
    case 'SAMLUser':
      return afterColon(principalId)
    case 'WebIdentityUser':
      // The provider in front of it may be an ARN, and the name itself may contain colons.
      return principalId
    default:
      return undefined
  }
}

/** In a role session, the ARN names the role, unless it is the ARN of something else. */
const nameInArn = (kind: PrincipalKind, arn: IdentityArn): string | undefined => {
  if (kind === 'root') return undefined
  if (kind === 'role session')
    return arn.kind === 'user' || arn.kind === 'federated' ? arn.name : undefined
  return arn.session ?? arn.name
}

/** @internal The user name, for any kind of user; an id if Identity Center gives no name. */
export const userNameOf = (
  parts: IdentityParts,
  kind: PrincipalKind,
  arn: IdentityArn,
  { additionalEventData }: Envelope
): Derived<string> | undefined => {
  if (kind === 'anonymous') return undefined
  const signedIn = additionalEventData?.['UserName']
  return (
    inIdentity(parts.userName, 'userName') ??
    inIdentity(nameInArn(kind, arn), 'arn') ??
    inIdentity(nameInId(parts), 'principalId') ??
    (parts.type === 'IdentityCenterUser' && typeof signedIn === 'string'
      ? derived(signedIn, 'additionalEventData.UserName')
      : undefined) ??
    inIdentity(parts.onBehalfOf?.userId, 'onBehalfOf.userId')
  )
}

const isSamlProvider = (provider: Derived<string> | undefined): boolean =>
  provider?.value.includes(':saml-provider/') === true

/** @internal The names from which the person is chosen. */
export interface Names {
  readonly kind: PrincipalKind
  readonly sourceIdentity: Derived<string> | undefined
  readonly session: Derived<string> | undefined
  readonly permissionSet: Derived<string> | undefined
  readonly provider: Derived<string> | undefined
  readonly userName: Derived<string> | undefined
}

/** @internal The name over which the caller had the least control. */
export const personOf = (
  names: Names,
  { onBehalfOf }: IdentityParts
): Derived<string> | undefined => {
  const { kind, sourceIdentity, session, permissionSet, provider, userName } = names
  if (sourceIdentity !== undefined) return sourceIdentity
  switch (kind) {
    case 'role session':
      return (
        (permissionSet !== undefined || isSamlProvider(provider) ? session : undefined) ??
        inIdentity(onBehalfOf?.userId, 'onBehalfOf.userId')
      )
    case 'user':
    case 'federated':
    case 'unknown':
      return userName
    default:
      return undefined
  }
}
