/**
 * The envelope as shapes: one for each of its structures, held to its interface by the compiler.
 *
 * @module
 * @since 0.1.0
 */
import {
  boolean,
  capped,
  flag,
  host,
  json,
  list,
  nullable,
  object,
  required,
  type StructShape,
  string,
  struct
} from '../payload/struct.js'
import type { Addendum, Envelope, EventContext, Resource, TlsDetails } from './Envelope.js'
import type {
  CredentialedIdentity,
  InScopeOf,
  InvokedByDelegate,
  OnBehalfOf
} from './identities.js'
import type {
  SessionAttributes,
  SessionContext,
  SessionIssuer,
  WebIdFederationData
} from './SessionContext.js'

const sessionIssuer = /*#__PURE__*/ struct<SessionIssuer>('SessionIssuer', {
  type: string,
  principalId: string,
  arn: string,
  accountId: string,
  userName: string
})

const webIdFederationData = /*#__PURE__*/ struct<WebIdFederationData>('WebIdFederationData', {
  federatedProvider: string,
  attributes: object
})

const sessionAttributes = /*#__PURE__*/ struct<SessionAttributes>('SessionAttributes', {
  creationDate: string,
  mfaAuthenticated: flag
})

const sessionContext = /*#__PURE__*/ struct<SessionContext>('SessionContext', {
  sessionIssuer,
  webIdFederationData,
  attributes: sessionAttributes,
  sourceIdentity: string,
  ec2RoleDelivery: string,
  ec2IssuedInVpc: string,
  assumedRoot: flag,
  signInSessionArn: string
})

const invokedByDelegate = /*#__PURE__*/ struct<InvokedByDelegate>('InvokedByDelegate', {
  accountId: string
})

const onBehalfOf = /*#__PURE__*/ struct<OnBehalfOf>('OnBehalfOf', {
  userId: string,
  identityStoreArn: string
})

const inScopeOf = /*#__PURE__*/ struct<InScopeOf>('InScopeOf', {
  sourceArn: string,
  sourceAccount: string,
  issuerType: string,
  credentialsIssuedTo: string,
  credentialsIssuedToVersion: string
})

/** All that any variant has: which of them a record holds is for the type to tell. */
interface IdentityMembers extends CredentialedIdentity {
  readonly type?: string
  readonly identityProvider?: string
}

/** @internal */
export const userIdentity: StructShape<IdentityMembers> = /*#__PURE__*/ struct<IdentityMembers>(
  'UserIdentity',
  {
    type: string,
    principalId: string,
    arn: string,
    accountId: string,
    accessKeyId: string,
    userName: string,
    sessionContext,
    invokedBy: string,
    invokedByDelegate,
    identityProvider: string,
    onBehalfOf,
    inScopeOf,
    credentialId: string
  }
)

const resource = /*#__PURE__*/ struct<Resource>('Resource', {
  ARN: string,
  ARNPrefix: string,
  accountId: string,
  type: string
})

const tlsDetails = /*#__PURE__*/ struct<TlsDetails>('TlsDetails', {
  tlsVersion: string,
  cipherSuite: string,
  clientProvidedHostHeader: string,
  keyExchange: string
})

const addendum = /*#__PURE__*/ struct<Addendum>('Addendum', {
  reason: string,
  updatedFields: string,
  originalRequestID: string,
  originalEventID: string
})

const eventContext = /*#__PURE__*/ struct<EventContext>('EventContext', {
  requestContext: object,
  tagContext: object
})

/** The variants of `userIdentity` are read by one shape. */
interface EnvelopeMembers extends Omit<Envelope, 'userIdentity'> {
  readonly userIdentity: IdentityMembers
}

/** @internal A record of any service, without its payloads. */
export const envelope: StructShape<EnvelopeMembers> = /*#__PURE__*/ struct<EnvelopeMembers>(
  'CloudTrail record',
  {
    eventVersion: string,
    userIdentity,
    eventTime: required(string),
    eventSource: required(host),
    eventName: required(string),
    awsRegion: string,
    sourceIPAddress: string,
    userAgent: capped,
    errorCode: capped,
    errorMessage: capped,
    additionalEventData: nullable(object),
    requestID: capped,
    eventID: string,
    eventType: string,
    apiVersion: string,
    managementEvent: boolean,
    readOnly: boolean,
    resources: nullable(list(resource)),
    recipientAccountId: string,
    serviceEventDetails: nullable(object),
    sharedEventID: string,
    annotation: json,
    vpcEndpointId: string,
    vpcEndpointAccountId: string,
    eventCategory: string,
    addendum,
    sessionCredentialFromConsole: flag,
    eventContext,
    edgeDeviceDetails: object,
    tlsDetails
  }
)
