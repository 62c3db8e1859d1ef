/**
 * A fast check of the envelope: straight-line code over the members that almost every record has, since engines read
 * members named in the source twice as fast as a walk does. The compiler checks the type of each member. A record with
 * any other value or key is left to the walk.
 *
 * Law: an envelope that passes is its own typed view. The payloads are not checked here.
 *
 * @module
 * @since 0.2.0
 */
import { isObject, type JsonObject } from '../core/Json.js'
import { isTimestamp } from '../payload/isoTime.js'
import { isCleanHost } from '../payload/read.js'
import type { Envelope, TlsDetails } from './Envelope.js'
import type { Flag } from './Flag.js'
import type { IdentityMembers } from './identityShapes.js'
import type { SessionAttributes, SessionContext, SessionIssuer } from './SessionContext.js'

/** A value declared as `A` and not checked yet. */
interface Unread<A> {
  /** Never present: it makes the type invariant in `A`. */
  readonly _A?: (a: A) => A
}

type Members<A> = { readonly [K in keyof A]?: Unread<Exclude<A[K], undefined>> }

/** Without the three members that the caller has checked. */
interface RecordMembers
  extends Omit<Envelope, 'userIdentity' | 'eventSource' | 'eventName' | 'eventTime'> {
  readonly userIdentity: IdentityMembers
  readonly requestParameters?: JsonObject | null
  readonly responseElements?: JsonObject | null
}

/** The number of valid keys: 1 for a valid member, 0 for a missing one, and `wrong` for an invalid one. */
type Count = number

/** So low that no sum with valid keys is positive. */
const wrong = -64

const keysOf = (value: object): number => {
  let count = 0
  for (const _ in value) count++
  return count
}

const isStructure = <A>(value: Unread<A> | undefined): value is Unread<A> & Members<A> =>
  isObject(value)

/** A structure is valid if it has only the keys that were found valid. */
const whole = (value: object, found: Count): Count => (keysOf(value) === found ? 1 : wrong)

/** The same with rare keys, which are read only if needed: reading a missing key is slower than reading a present one. */
const wholeWith = <A>(value: A & object, found: Count, rare: (value: A) => Count): Count => {
  const keys = keysOf(value)
  return keys === found || (found >= 0 && keys === found + rare(value)) ? 1 : wrong
}

const unlessThere = (value: unknown): Count => (value === undefined ? 0 : wrong)

const text = <A extends string>(value: Unread<A> | undefined): Count =>
  typeof value === 'string' ? 1 : unlessThere(value)

const boolean = (value: Unread<boolean> | undefined): Count =>
  typeof value === 'boolean' ? 1 : unlessThere(value)

const isFlag = (value: unknown): boolean =>
  value === 'true' || value === 'false' || typeof value === 'boolean'

const flag = (value: Unread<Flag> | undefined): Count => (isFlag(value) ? 1 : unlessThere(value))

const present = (value: unknown): Count => (value === undefined ? 0 : 1)

/** In almost every session, the data of the web identity provider is empty. */
const nothing = (value: unknown): Count => (isObject(value) ? whole(value, 0) : unlessThere(value))

const attributes = (value: Unread<SessionAttributes> | undefined): Count =>
  isStructure(value)
    ? whole(value, flag(value.mfaAuthenticated) + text(value.creationDate))
    : unlessThere(value)

const issuer = (value: Unread<SessionIssuer> | undefined): Count =>
  isStructure(value)
    ? whole(
        value,
        text(value.type) +
          text(value.principalId) +
          text(value.arn) +
          text(value.accountId) +
          text(value.userName)
      )
    : unlessThere(value)

const rareInSession = (value: Members<SessionContext>): Count =>
  nothing(value.webIdFederationData) + text(value.sourceIdentity)

const session = (value: Unread<SessionContext> | undefined): Count =>
  isStructure(value)
    ? wholeWith(value, issuer(value.sessionIssuer) + attributes(value.attributes), rareInSession)
    : unlessThere(value)

const rareInIdentity = (value: Members<IdentityMembers>): Count => text(value.invokedBy)

const identity = (value: Unread<IdentityMembers> | undefined): Count =>
  isStructure(value)
    ? wholeWith(
        value,
        text(value.type) +
          text(value.principalId) +
          text(value.arn) +
          text(value.accountId) +
          text(value.accessKeyId) +
          text(value.userName) +
          session(value.sessionContext),
        rareInIdentity
      )
    : wrong

const tlsDetails = (value: Unread<TlsDetails> | undefined): Count =>
  isStructure(value)
    ? whole(
        value,
        text(value.tlsVersion) +
          text(value.cipherSuite) +
          text(value.clientProvidedHostHeader) +
          text(value.keyExchange)
      )
    : unlessThere(value)

const common = (record: Members<RecordMembers>): Count =>
  text(record.eventVersion) +
  identity(record.userIdentity) +
  text(record.awsRegion) +
  text(record.sourceIPAddress) +
  text(record.userAgent) +
  text(record.errorCode) +
  text(record.errorMessage) +
  present(record.requestParameters) +
  present(record.responseElements) +
  text(record.requestID) +
  text(record.eventID) +
  boolean(record.readOnly) +
  text(record.eventType) +
  boolean(record.managementEvent) +
  text(record.recipientAccountId) +
  text(record.eventCategory) +
  tlsDetails(record.tlsDetails)

const rare = (record: Members<RecordMembers>): Count =>
  text(record.apiVersion) +
  text(record.sharedEventID) +
  text(record.vpcEndpointId) +
  text(record.vpcEndpointAccountId)

/** The members that every record has: source, name and time. */
const identifying = 3

/** A record whose source, name and time are known to be strings. */
interface Known extends Members<RecordMembers> {
  readonly eventSource: string
  readonly eventName: string
  readonly eventTime: string
}

/**
 * @internal The number of keys of a record if its envelope is valid, whatever its payloads are; otherwise 0.
 */
export const keysInOrder = (record: Known): number => {
  if (!isCleanHost(record.eventSource) || !isTimestamp(record.eventTime)) return 0
  const keys = keysOf(record)
  const found = identifying + common(record)
  return keys === found || (found >= 0 && keys === found + rare(record)) ? keys : 0
}
