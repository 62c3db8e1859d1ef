/**
 * Whether an envelope is in order at sight: straight-line code over the members that nearly every record has, since an engine
 * finds those that are named in the source twice as fast as a walk does. The compiler holds each to the type of its member; what
 * is anything else, or has any other key, is left to the walk.
 *
 * Law: what is in order here is its own typed view, but for its payloads, which nobody looked at.
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

/** A value that is to be an `A`, and that nobody has looked at. */
interface Unread<A> {
  /** Never there: it carries the type, both ways, so that a wider one is another. */
  readonly _A?: (a: A) => A
}

type Members<A> = { readonly [K in keyof A]?: Unread<Exclude<A[K], undefined>> }

/** Those three that every record has are known to be there already. */
interface RecordMembers
  extends Omit<Envelope, 'userIdentity' | 'eventSource' | 'eventName' | 'eventTime'> {
  readonly userIdentity: IdentityMembers
  readonly requestParameters?: JsonObject | null
  readonly responseElements?: JsonObject | null
}

/** How many keys were found in order: 1, 0 where there is none, and `wrong` for one that is not. */
type Count = number

/** Less than any number of keys can make up for. */
const wrong = -64

const keysOf = (value: object): number => {
  let count = 0
  for (const _ in value) count++
  return count
}

const isStructure = <A>(value: Unread<A> | undefined): value is Unread<A> & Members<A> =>
  isObject(value)

/** A structure of which so many keys were found in order is so itself if it has no others. */
const whole = (value: object, found: Count): Count => (keysOf(value) === found ? 1 : wrong)

/** The same of one that may have rarer ones: an engine asks for a key that is not there more slowly than for one that is. */
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

/** Nearly every session has no more of the data of a web identity provider. */
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

/** What a record has to have, to be one. */
const identifying = 3

/** Names what it shares with any record, of which the rest is unread. */
interface Known extends Members<RecordMembers> {
  readonly eventSource: string
  readonly eventName: string
  readonly eventTime: string
}

/**
 * @internal How many keys a record has if its envelope is in order at sight, whatever its payloads are; else 0. Its source, its name
 * and its time are known to be texts.
 */
export const keysInOrder = (record: Known): number => {
  if (!isCleanHost(record.eventSource) || !isTimestamp(record.eventTime)) return 0
  const keys = keysOf(record)
  const found = identifying + common(record)
  return keys === found || (found >= 0 && keys === found + rare(record)) ? keys : 0
}
