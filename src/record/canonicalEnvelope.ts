/**
 * Whether an envelope already is what its type says: straight-line code, since every record comes this way. Each check
 * counts the keys that it has found in order, and answers NaN for one that is not; a record is canonical where the sum is
 * the count of its keys. Anything else is left to the shapes, which know why.
 *
 * @module
 * @since 0.1.0
 */
import { canonical, isOmission } from '../payload/canonical.js'
import { type Node, structure } from '../payload/Shape.js'
import { envelope } from './envelopeShapes.js'

type Fields = { readonly [key: string]: unknown }

/** The number of keys that are in order: 1, 0 where there is none, NaN where it is not in order. */
type Count = number

const text = (value: unknown): Count =>
  typeof value === 'string' ? 1 : value === undefined ? 0 : Number.NaN

const boolean = (value: unknown): Count =>
  typeof value === 'boolean' ? 1 : value === undefined ? 0 : Number.NaN

const flag = (value: unknown): Count =>
  value === undefined
    ? 0
    : value === 'true' || value === 'false' || typeof value === 'boolean'
      ? 1
      : Number.NaN

const shaped = (node: Node, value: unknown): Count =>
  value === undefined ? 0 : canonical(node, value) ? 1 : Number.NaN

const payload = (node: Node, value: unknown): Count =>
  value === undefined
    ? 0
    : value === null || (canonical(node, value) && !isOmission(value))
      ? 1
      : Number.NaN

const keysOf = (value: object): number => {
  let count = 0
  for (const _ in value) count++
  return count
}

/** An object all of whose keys are in order. */
const whole =
  (count: (fields: Fields) => Count) =>
  (value: unknown): Count => {
    if (value === undefined) return 0
    if (typeof value !== 'object' || value === null) return Number.NaN
    if (Object.getPrototypeOf(value) !== Object.prototype) return Number.NaN
    return count(value as Fields) === keysOf(value) ? 1 : Number.NaN
  }

const attributes = whole((a) => flag(a['mfaAuthenticated']) + text(a['creationDate']))

const sessionIssuer = whole(
  (i) =>
    text(i['type']) +
    text(i['principalId']) +
    text(i['arn']) +
    text(i['accountId']) +
    text(i['userName'])
)

const webIdFederationData: Node = structure(envelope, 'WebIdFederationData')

const sessionContext = whole(
  (s) =>
    sessionIssuer(s['sessionIssuer']) +
    attributes(s['attributes']) +
    shaped(webIdFederationData, s['webIdFederationData']) +
    text(s['sourceIdentity']) +
    text(s['ec2RoleDelivery']) +
    text(s['ec2IssuedInVpc']) +
    flag(s['assumedRoot']) +
    text(s['signInSessionArn'])
)

const invokedByDelegate: Node = structure(envelope, 'InvokedByDelegate')
const onBehalfOf: Node = structure(envelope, 'OnBehalfOf')
const inScopeOf: Node = structure(envelope, 'InScopeOf')

const userIdentity = whole(
  (u) =>
    text(u['type']) +
    text(u['principalId']) +
    text(u['arn']) +
    text(u['accountId']) +
    text(u['accessKeyId']) +
    text(u['userName']) +
    sessionContext(u['sessionContext']) +
    text(u['invokedBy']) +
    shaped(invokedByDelegate, u['invokedByDelegate']) +
    text(u['identityProvider']) +
    shaped(onBehalfOf, u['onBehalfOf']) +
    shaped(inScopeOf, u['inScopeOf']) +
    text(u['credentialId'])
)

const tlsDetails = whole(
  (t) =>
    text(t['tlsVersion']) +
    text(t['cipherSuite']) +
    text(t['clientProvidedHostHeader']) +
    text(t['keyExchange'])
)

const resources: Node = { kind: 'list', element: structure(envelope, 'Resource') }
const addendum: Node = structure(envelope, 'Addendum')
const eventContext: Node = structure(envelope, 'EventContext')
const object: Node = { kind: 'o' }
const json: Node = { kind: 'j' }

/** @internal A record whose source, name and time are known to be texts, against the shapes of its payloads. */
export const canonicalEnvelope = (r: Fields, request: Node, response: Node): boolean =>
  Object.getPrototypeOf(r) === Object.prototype &&
  r['userIdentity'] !== undefined &&
  3 +
    userIdentity(r['userIdentity']) +
    text(r['eventVersion']) +
    text(r['awsRegion']) +
    text(r['sourceIPAddress']) +
    text(r['userAgent']) +
    text(r['errorCode']) +
    text(r['errorMessage']) +
    payload(request, r['requestParameters']) +
    payload(response, r['responseElements']) +
    payload(object, r['additionalEventData']) +
    text(r['requestID']) +
    text(r['eventID']) +
    text(r['eventType']) +
    text(r['apiVersion']) +
    boolean(r['managementEvent']) +
    boolean(r['readOnly']) +
    payload(resources, r['resources']) +
    text(r['recipientAccountId']) +
    payload(object, r['serviceEventDetails']) +
    text(r['sharedEventID']) +
    shaped(json, r['annotation']) +
    text(r['vpcEndpointId']) +
    text(r['vpcEndpointAccountId']) +
    text(r['eventCategory']) +
    shaped(addendum, r['addendum']) +
    flag(r['sessionCredentialFromConsole']) +
    shaped(eventContext, r['eventContext']) +
    shaped(object, r['edgeDeviceDetails']) +
    tlsDetails(r['tlsDetails']) ===
    keysOf(r)
