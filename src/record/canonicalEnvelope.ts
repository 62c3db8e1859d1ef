/**
 * Whether an envelope already is what its type says: straight-line code, since every record comes this way. Each check
 * counts the keys that it has found in order, and answers {@link wrong} for one that is not; an envelope is canonical where the sum
 * is the count of its keys. The fields that most records have are asked for first, the others only where those do not
 * account for every key. Anything else is left to the shapes, which know why.
 *
 * @module
 * @since 0.1.0
 */
import { canonical, mayBeOmission } from '../payload/canonical.js'
import { type Node, structure } from '../payload/Shape.js'
import { isTimestamp } from '../payload/timestamp.js'
import { envelope } from './envelopeShapes.js'

type Fields = { readonly [key: string]: unknown }

/** The number of keys that are in order: 1, 0 where there is none, and {@link wrong} where it is not in order. */
type Count = number

/** Less than any number of keys can make up for; a small integer, which engines add faster than NaN. */
const wrong = -64

const text = (value: unknown): Count =>
  typeof value === 'string' ? 1 : value === undefined ? 0 : wrong

const boolean = (value: unknown): Count =>
  typeof value === 'boolean' ? 1 : value === undefined ? 0 : wrong

const flag = (value: unknown): Count =>
  value === undefined
    ? 0
    : value === 'true' || value === 'false' || typeof value === 'boolean'
      ? 1
      : wrong

const shaped = (node: Node, value: unknown): Count =>
  value === undefined ? 0 : canonical(node, value) ? 1 : wrong

const present = (value: unknown): Count => (value === undefined ? 0 : 1)

const keysOf = (value: object): number => {
  let count = 0
  for (const _ in value) count++
  return count
}

type Counting = (fields: Fields) => Count

/** The fields of an object; none where the value is something else, which is then not in order. */
const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : undefined

/** One object in order, if what was found accounts for all of its keys, with the rare ones where need be. */
const all = (fields: Fields, found: Count, rare?: Counting): Count => {
  const keys = keysOf(fields)
  if (found === keys) return 1
  return rare !== undefined && found + rare(fields) === keys ? 1 : wrong
}

const unless = (value: unknown): Count => (value === undefined ? 0 : wrong)

const attributes = (value: unknown): Count => {
  const a = fieldsOf(value)
  if (a === undefined) return unless(value)
  return all(a, flag(a['mfaAuthenticated']) + text(a['creationDate']))
}

const sessionIssuer = (value: unknown): Count => {
  const i = fieldsOf(value)
  if (i === undefined) return unless(value)
  return all(
    i,
    text(i['type']) +
      text(i['principalId']) +
      text(i['arn']) +
      text(i['accountId']) +
      text(i['userName'])
  )
}

const webIdFederationData: Node = structure(envelope, 'WebIdFederationData')

const rareInSession: Counting = (s) =>
  shaped(webIdFederationData, s['webIdFederationData']) +
  text(s['sourceIdentity']) +
  text(s['ec2RoleDelivery']) +
  text(s['ec2IssuedInVpc']) +
  flag(s['assumedRoot']) +
  text(s['signInSessionArn'])

const sessionContext = (value: unknown): Count => {
  const s = fieldsOf(value)
  if (s === undefined) return unless(value)
  return all(s, sessionIssuer(s['sessionIssuer']) + attributes(s['attributes']), rareInSession)
}

const invokedByDelegate: Node = structure(envelope, 'InvokedByDelegate')
const onBehalfOf: Node = structure(envelope, 'OnBehalfOf')
const inScopeOf: Node = structure(envelope, 'InScopeOf')

const rareInIdentity: Counting = (u) =>
  text(u['invokedBy']) +
  shaped(invokedByDelegate, u['invokedByDelegate']) +
  text(u['identityProvider']) +
  shaped(onBehalfOf, u['onBehalfOf']) +
  shaped(inScopeOf, u['inScopeOf']) +
  text(u['credentialId'])

const userIdentity = (value: unknown): Count => {
  const u = fieldsOf(value)
  if (u === undefined) return wrong
  return all(
    u,
    text(u['type']) +
      text(u['principalId']) +
      text(u['arn']) +
      text(u['accountId']) +
      text(u['accessKeyId']) +
      text(u['userName']) +
      sessionContext(u['sessionContext']),
    rareInIdentity
  )
}

const tlsDetails = (value: unknown): Count => {
  const t = fieldsOf(value)
  if (t === undefined) return unless(value)
  return all(
    t,
    text(t['tlsVersion']) +
      text(t['cipherSuite']) +
      text(t['clientProvidedHostHeader']) +
      text(t['keyExchange'])
  )
}

const object: Node = { kind: 'o' }
const json: Node = { kind: 'j' }
const resources: Node = { kind: 'list', element: structure(envelope, 'Resource') }
const addendum: Node = structure(envelope, 'Addendum')
const eventContext: Node = structure(envelope, 'EventContext')

/** Null, and the stub of what was omitted for its size, are left to the shapes. */
const unlessOmitted = (node: Node, value: unknown): Count =>
  mayBeOmission(value) ? wrong : shaped(node, value)

const rareInRecord: Counting = (r) =>
  unlessOmitted(object, r['additionalEventData']) +
  unlessOmitted(resources, r['resources']) +
  text(r['sharedEventID']) +
  text(r['vpcEndpointId']) +
  text(r['vpcEndpointAccountId']) +
  flag(r['sessionCredentialFromConsole']) +
  text(r['apiVersion']) +
  unlessOmitted(object, r['serviceEventDetails']) +
  shaped(json, r['annotation']) +
  shaped(addendum, r['addendum']) +
  shaped(eventContext, r['eventContext']) +
  shaped(object, r['edgeDeviceDetails'])

const timestamp = (value: unknown): Count =>
  typeof value === 'string' && isTimestamp(value) ? 1 : wrong

/** @internal A record whose source and name are known to be strings; its payloads may be anything. */
export const canonicalEnvelope = (record: Fields): boolean => {
  const r = fieldsOf(record)
  if (r === undefined) return false
  const found =
    2 +
    timestamp(r['eventTime']) +
    text(r['eventVersion']) +
    userIdentity(r['userIdentity']) +
    text(r['awsRegion']) +
    text(r['sourceIPAddress']) +
    text(r['userAgent']) +
    text(r['errorCode']) +
    text(r['errorMessage']) +
    present(r['requestParameters']) +
    present(r['responseElements']) +
    text(r['requestID']) +
    text(r['eventID']) +
    boolean(r['readOnly']) +
    text(r['eventType']) +
    boolean(r['managementEvent']) +
    text(r['recipientAccountId']) +
    text(r['eventCategory']) +
    tlsDetails(r['tlsDetails'])
  return all(r, found, rareInRecord) === 1
}
