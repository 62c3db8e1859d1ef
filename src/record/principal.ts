/**
 * Who acted: read from `userIdentity`, with a word on where each part was found.
 *
 * @module
 * @since 0.1.0
 */
import { total } from '../core/total.js'
import { isMarker } from '../payload/marker.js'
import type { Envelope } from './Envelope.js'
import { type Flag, isSet } from './Flag.js'
import type { SessionContext } from './SessionContext.js'

/**
 * What kind of principal acted. `anonymous` is nobody known, `unknown` somebody that the record does not tell.
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

/**
 * A part of a principal, and the path of the record that it was read from.
 *
 * @category model
 * @since 0.1.0
 */
export interface Derived<A> {
  readonly value: A
  readonly from: string
}

/**
 * Who acted. A part that the record does not hold is undefined.
 *
 * @category model
 * @since 0.1.0
 */
export interface Principal {
  readonly kind: PrincipalKind
  /** The account of the principal, which in a cross-account call is not the one of the resource. */
  readonly account: Derived<string> | undefined
  /** The role's name, without its session. */
  readonly role: Derived<string> | undefined
  /** The session's name, without its role. */
  readonly session: Derived<string> | undefined
  readonly userName: Derived<string> | undefined
  /** Set by whoever first assumed a role, and carried on through every other. */
  readonly sourceIdentity: Derived<string> | undefined
  /** The service that acted, for itself or for the principal. */
  readonly service: Derived<string> | undefined
  readonly accessKeyId: Derived<string> | undefined
  /** Whether whoever signed in showed a second factor; undefined where the record does not tell. */
  readonly mfa: Derived<boolean> | undefined
}

/** The members of every variant, each read where it is there. */
interface Parts {
  readonly type?: string
  readonly principalId?: string
  readonly arn?: string
  readonly accountId?: string
  readonly accessKeyId?: string
  readonly userName?: string
  readonly invokedBy?: string
  readonly sessionContext?: SessionContext
  readonly onBehalfOf?: { readonly userId?: string }
}

/** A name that AWS hid is no name. */
const derived = <A>(value: A | undefined, from: string): Derived<A> | undefined =>
  value === undefined || value === '' || (typeof value === 'string' && isMarker(value))
    ? undefined
    : { value, from }

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

const kindOf = ({ type = '', accountId, arn, invokedBy }: Parts): PrincipalKind => {
  if (accountId === 'anonymous') return 'anonymous'
  if (Object.hasOwn(kinds, type)) return kinds[type] ?? 'unknown'
  if (arn?.includes(':assumed-role/')) return 'role session'
  return type === '' && invokedBy !== undefined ? 'service' : 'unknown'
}

/** `arn:aws:sts::111122223333:assumed-role/Role/Session`; a session's name holds no slash, and the role here no path. */
const sessionArn = /:assumed-role\/([^/]+)\/([^/]+)$/

const federatedArn = /:federated-user\/(.+)$/s

const roleOf = ({ arn = '', sessionContext }: Parts): Derived<string> | undefined => {
  const issuer = sessionContext?.sessionIssuer
  return (
    (issuer?.type === 'Role'
      ? derived(issuer.userName, 'userIdentity.sessionContext.sessionIssuer.userName')
      : undefined) ?? derived(sessionArn.exec(arn)?.[1], 'userIdentity.arn')
  )
}

/** `AROA…:session`. */
const afterColon = (principalId: string): string | undefined => principalId.split(':')[1]

const sessionOf = (parts: Parts): Derived<string> | undefined =>
  kindOf(parts) === 'role session'
    ? (derived(sessionArn.exec(parts.arn ?? '')?.[2], 'userIdentity.arn') ??
      derived(afterColon(parts.principalId ?? ''), 'userIdentity.principalId'))
    : undefined

const userNameOf = ({ userName, arn = '', onBehalfOf }: Parts): Derived<string> | undefined =>
  derived(userName, 'userIdentity.userName') ??
  derived(federatedArn.exec(arn)?.[1], 'userIdentity.arn') ??
  derived(onBehalfOf?.userId, 'userIdentity.onBehalfOf.userId')

const mfaOf = (flag: Flag | undefined): boolean | undefined =>
  flag === undefined ? undefined : isSet(flag)

/** Of an event that cannot be read any more. */
const nobody: Principal = {
  kind: 'unknown',
  account: undefined,
  role: undefined,
  session: undefined,
  userName: undefined,
  sourceIdentity: undefined,
  service: undefined,
  accessKeyId: undefined,
  mfa: undefined
}

const principalOf = ({ userIdentity, recipientAccountId }: Envelope): Principal => {
  const parts: Parts = userIdentity
  const { sessionContext } = parts
  const context = 'userIdentity.sessionContext'
  return {
    kind: kindOf(parts),
    account:
      derived(parts.accountId, 'userIdentity.accountId') ??
      derived(sessionContext?.sessionIssuer?.accountId, `${context}.sessionIssuer.accountId`) ??
      // A service acts in the account that got the record.
      (parts.type === 'AWSService' ? derived(recipientAccountId, 'recipientAccountId') : undefined),
    role: roleOf(parts),
    session: sessionOf(parts),
    userName: userNameOf(parts),
    sourceIdentity: derived(sessionContext?.sourceIdentity, `${context}.sourceIdentity`),
    service: derived(parts.invokedBy, 'userIdentity.invokedBy'),
    accessKeyId: derived(parts.accessKeyId, 'userIdentity.accessKeyId'),
    mfa: derived(
      mfaOf(sessionContext?.attributes?.mfaAuthenticated),
      `${context}.attributes.mfaAuthenticated`
    )
  }
}

/**
 * Who acted: kind, account, role and session, user name, source identity, and where each was read.
 *
 * @category derivations
 * @since 0.1.0
 */
export const principal: (event: Envelope) => Principal = /*#__PURE__*/ total(principalOf, nobody)

/**
 * A principal in a word or two: `Admin/alice`, `alice`, `root of 111122223333`, `events.amazonaws.com`.
 *
 * @category conversions
 * @since 0.1.0
 */
export const showPrincipal = (acted: Principal): string => {
  const { kind, account, role, session, userName, service } = acted
  const where = account === undefined ? '' : ` of ${account.value}`
  switch (kind) {
    case 'root':
      return `root${where}`
    case 'role session':
      return `${role?.value ?? 'a role'}/${session?.value ?? '?'}`
    case 'service':
      return service?.value ?? 'an AWS service'
    case 'account':
      return account === undefined ? 'another account' : `account ${account.value}`
    case 'anonymous':
      return 'anonymous'
    default:
      return userName?.value ?? service?.value ?? `somebody${where}`
  }
}
