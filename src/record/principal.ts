/**
 * Who made a call: read from `userIdentity`, with the source of each part.
 *
 * @module
 * @since 0.1.0
 */
import { total } from '../core/total.js'
import { type Derived, derived, type IdentityParts, inIdentity } from './Derived.js'
import type { Envelope } from './Envelope.js'
import { type Flag, isSet } from './Flag.js'
import { identityArn } from './identityArn.js'
import { type PrincipalKind, principalKind } from './principalKind.js'
import {
  accountOf,
  type Names,
  permissionSetOf,
  personOf,
  roleOf,
  sessionOf,
  userNameOf
} from './principalParts.js'

/**
 * Who made a call. A part that is not in the record is undefined.
 *
 * @category model
 * @since 0.1.0
 */
export interface Principal {
  readonly kind: PrincipalKind
  readonly arn: Derived<string> | undefined
  /** AWS's unique id, followed by a colon and the session name: `AROACKCEVSQ6C2EXAMPLE:alice`. */
  readonly principalId: Derived<string> | undefined
  /** The account of the principal, which in a cross-account call is not the account of the resource. */
  readonly account: Derived<string> | undefined
  /** Whether the principal's account is another than the one that received the record. */
  readonly foreign: Derived<boolean> | undefined
  /**
   * The person or machine behind the call: the source identity, else the name of an Identity Center or SAML session,
   * else the user name. Any other session name is not used: the caller chooses it freely.
   */
  readonly person: Derived<string> | undefined
  /** The name of the role, without its session. */
  readonly role: Derived<string> | undefined
  /** The Identity Center permission set that the role was created for. */
  readonly permissionSet: Derived<string> | undefined
  /** The name of the session, without its role. */
  readonly session: Derived<string> | undefined
  readonly userName: Derived<string> | undefined
  /** The source identity: set when the first role was assumed, and kept through role chaining. */
  readonly sourceIdentity: Derived<string> | undefined
  /** The identity provider of the session or the user. */
  readonly provider: Derived<string> | undefined
  /** The service that made the call, for itself or for the principal. */
  readonly service: Derived<string> | undefined
  /** The resource that AWS issued the credentials to, such as a Lambda function. */
  readonly issuedTo: Derived<string> | undefined
  readonly accessKeyId: Derived<string> | undefined
  /** Whether MFA was used at sign-in; undefined if the record does not say. */
  readonly mfa: Derived<boolean> | undefined
}

const mfaOf = (flag: Flag | undefined): boolean | undefined =>
  flag === undefined ? undefined : isSet(flag)

/** The principal of an event that can no longer be read. */
const unknownPrincipal: Principal = {
  kind: 'unknown',
  arn: undefined,
  principalId: undefined,
  account: undefined,
  foreign: undefined,
  person: undefined,
  role: undefined,
  permissionSet: undefined,
  session: undefined,
  userName: undefined,
  sourceIdentity: undefined,
  provider: undefined,
  service: undefined,
  issuedTo: undefined,
  accessKeyId: undefined,
  mfa: undefined
}

const principalOf = (event: Envelope): Principal => {
  const { userIdentity, recipientAccountId } = event
  const parts: IdentityParts = userIdentity
  const { sessionContext, inScopeOf } = parts
  const arn = identityArn(parts.arn)
  const kind = principalKind(parts, arn)
  const account = kind === 'anonymous' ? undefined : accountOf(parts, arn)
  const recipient = derived(recipientAccountId, 'recipientAccountId')
  const role = roleOf(parts, arn)
  const named: Names = {
    kind,
    sourceIdentity: inIdentity(sessionContext?.sourceIdentity, 'sessionContext.sourceIdentity'),
    session: sessionOf(parts, kind, arn),
    permissionSet: permissionSetOf(role),
    provider:
      inIdentity(parts.identityProvider, 'identityProvider') ??
      inIdentity(
        sessionContext?.webIdFederationData?.federatedProvider,
        'sessionContext.webIdFederationData.federatedProvider'
      ),
    userName: userNameOf(parts, kind, arn, event)
  }
  const { sourceIdentity, session, permissionSet, provider, userName } = named
  return {
    kind,
    arn: inIdentity(parts.arn, 'arn'),
    principalId: inIdentity(parts.principalId, 'principalId'),
    // A service acts in the account that received the record.
    account: account ?? (parts.type === 'AWSService' ? recipient : undefined),
    foreign:
      account === undefined || recipient === undefined
        ? undefined
        : { value: account.value !== recipient.value, from: recipient.from },
    person: personOf(named, parts),
    role,
    permissionSet,
    session,
    userName,
    sourceIdentity,
    provider,
    service: inIdentity(parts.invokedBy, 'invokedBy'),
    issuedTo: inIdentity(inScopeOf?.credentialsIssuedTo, 'inScopeOf.credentialsIssuedTo'),
    accessKeyId: inIdentity(parts.accessKeyId, 'accessKeyId'),
    mfa: inIdentity(
      mfaOf(sessionContext?.attributes?.mfaAuthenticated),
      'sessionContext.attributes.mfaAuthenticated'
    )
  }
}

/**
 * Who made a call: kind, account, person, role and session, with the path of each.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#principal}
 *
 * @category derivations
 * @since 0.1.0
 */
export const principal: (event: Envelope) => Principal = /*#__PURE__*/ total(
  principalOf,
  unknownPrincipal
)

/** `Deploy/session`, or the parts of it that are known. */
const showSession = ({ role, session, principalId, userName }: Principal): string => {
  if (role === undefined)
    return (principalId ?? session ?? userName)?.value ?? 'an unknown role session'
  return session === undefined ? role.value : `${role.value}/${session.value}`
}

const showRoleSession = (acted: Principal): string => {
  const { person, permissionSet, role, session } = acted
  if (permissionSet !== undefined) {
    const via =
      session === undefined || session.value === person?.value ? '' : ` via ${session.value}`
    return `${person?.value ?? 'an unknown user'}${via} (SSO ${permissionSet.value})`
  }
  if (person === undefined) return showSession(acted)
  return person.from === session?.from && role !== undefined
    ? `${person.value} (SAML ${role.value})`
    : `${person.value} via ${showSession(acted)}`
}

/** The name of a principal that is not a session, or the best substitute for it. */
const nameOf = ({
  person,
  userName,
  session,
  service,
  arn,
  principalId
}: Principal): string | undefined =>
  person !== undefined && userName !== undefined && person.value !== userName.value
    ? `${person.value} via ${userName.value}`
    : (person ?? userName ?? session ?? service ?? arn ?? principalId)?.value

const unknown = {
  user: 'an unknown user',
  federated: 'an unknown federated user',
  unknown: 'an unknown principal'
}

/**
 * A principal as short text: `alice`, `olga@example.org (SSO MediaOperator)`, `ada via Deploy/botocore-session-17`,
 * `Deploy/nightly of account 444455556666` if the account is a foreign one, `root of 111122223333`,
 * `events.amazonaws.com`. Names are as recorded: scrub what you print.
 *
 * @category conversions
 * @since 0.1.0
 */
export const showPrincipal = (acted: Principal): string => {
  const { kind, account, foreign, service, userName, session, principalId } = acted
  const ofAccount = account === undefined ? '' : ` of account ${account.value}`
  const where = foreign?.value === true ? ofAccount : ''
  switch (kind) {
    case 'root':
      return account === undefined ? 'root' : `root of ${account.value}`
    case 'role session':
      return `${showRoleSession(acted)}${where}`
    case 'service':
      return (service ?? userName ?? principalId)?.value ?? 'an AWS service'
    case 'account': {
      const name = (userName ?? session)?.value
      if (account === undefined) return name ?? principalId?.value ?? 'an unknown account'
      return name === undefined ? `account ${account.value}` : `${name}${ofAccount}`
    }
    case 'anonymous':
      return 'anonymous'
    default: {
      const name = nameOf(acted)
      return name === undefined ? `${unknown[kind]}${ofAccount}` : `${name}${where}`
    }
  }
}
