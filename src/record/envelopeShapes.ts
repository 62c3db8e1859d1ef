/**
 * The envelope as shapes, one for each of its structures; the compiler checks each against its interface.
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
  struct,
  time
} from '../payload/struct.js'
import type { Addendum, Envelope, EventContext, Resource, TlsDetails } from './Envelope.js'
import { type IdentityMembers, userIdentity } from './identityShapes.js'

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

/** @internal */
export const addendum: StructShape<Addendum> = /*#__PURE__*/ struct<Addendum>('Addendum', {
  reason: string,
  updatedFields: string,
  originalRequestID: string,
  originalEventID: string
})

const eventContext = /*#__PURE__*/ struct<EventContext>('EventContext', {
  requestContext: object,
  tagContext: object
})

/** All variants of `userIdentity` are read by one shape. */
interface EnvelopeMembers extends Omit<Envelope, 'userIdentity'> {
  readonly userIdentity: IdentityMembers
}

/** @internal A record of any service, without its payloads. */
export const envelope: StructShape<EnvelopeMembers> = /*#__PURE__*/ struct<EnvelopeMembers>(
  'CloudTrail record',
  {
    eventVersion: string,
    userIdentity,
    eventTime: required(time),
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
