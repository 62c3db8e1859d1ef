/**
 * The envelope as shapes: one for each of its structures, held to its interface by the compiler.
 *
 * @module
 * @since 0.1.0
 */
import type { JsonObject } from '../core/Json.js'
import { formatLines } from '../core/lines.js'
import type { ShapeTable } from '../payload/Shape.js'
import { struct } from '../payload/struct.js'
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

/** All that any variant has: which of them a record holds is for the type to tell. */
interface IdentityMembers extends CredentialedIdentity {
  readonly type?: string
  readonly identityProvider?: string
}

/** A record of any service, with payloads that are JSON. */
interface RecordMembers extends Envelope {
  readonly requestParameters?: JsonObject
  readonly responseElements?: JsonObject
}

/** @internal */
export const envelope: ShapeTable = {
  structures: formatLines({
    'CloudTrail record': struct<RecordMembers>({
      eventVersion: 's',
      userIdentity: 'UserIdentity',
      eventTime: 's*',
      eventSource: 'h*',
      eventName: 's*',
      awsRegion: 's',
      sourceIPAddress: 's',
      userAgent: 'c',
      errorCode: 'c',
      errorMessage: 'c',
      requestParameters: 'o~',
      responseElements: 'o~',
      additionalEventData: 'o?',
      requestID: 'c',
      eventID: 's',
      eventType: 's',
      apiVersion: 's',
      managementEvent: 'b',
      readOnly: 'b',
      resources: '[Resource]?',
      recipientAccountId: 's',
      serviceEventDetails: 'o?',
      sharedEventID: 's',
      annotation: 'j',
      vpcEndpointId: 's',
      vpcEndpointAccountId: 's',
      eventCategory: 's',
      addendum: 'Addendum',
      sessionCredentialFromConsole: 'f',
      eventContext: 'EventContext',
      edgeDeviceDetails: 'o',
      tlsDetails: 'TlsDetails'
    }),
    UserIdentity: struct<IdentityMembers>({
      type: 's',
      principalId: 's',
      arn: 's',
      accountId: 's',
      accessKeyId: 's',
      userName: 's',
      sessionContext: 'SessionContext',
      invokedBy: 's',
      invokedByDelegate: 'InvokedByDelegate',
      identityProvider: 's',
      onBehalfOf: 'OnBehalfOf',
      inScopeOf: 'InScopeOf',
      credentialId: 's'
    }),
    SessionContext: struct<SessionContext>({
      sessionIssuer: 'SessionIssuer',
      webIdFederationData: 'WebIdFederationData',
      attributes: 'SessionAttributes',
      sourceIdentity: 's',
      ec2RoleDelivery: 's',
      ec2IssuedInVpc: 's',
      assumedRoot: 'f',
      signInSessionArn: 's'
    }),
    SessionIssuer: struct<SessionIssuer>({
      type: 's',
      principalId: 's',
      arn: 's',
      accountId: 's',
      userName: 's'
    }),
    WebIdFederationData: struct<WebIdFederationData>({ federatedProvider: 's', attributes: 'o' }),
    SessionAttributes: struct<SessionAttributes>({ creationDate: 's', mfaAuthenticated: 'f' }),
    InvokedByDelegate: struct<InvokedByDelegate>({ accountId: 's' }),
    OnBehalfOf: struct<OnBehalfOf>({ userId: 's', identityStoreArn: 's' }),
    InScopeOf: struct<InScopeOf>({
      sourceArn: 's',
      sourceAccount: 's',
      issuerType: 's',
      credentialsIssuedTo: 's',
      credentialsIssuedToVersion: 's'
    }),
    Resource: struct<Resource>({ ARN: 's', ARNPrefix: 's', accountId: 's', type: 's' }),
    TlsDetails: struct<TlsDetails>({
      tlsVersion: 's',
      cipherSuite: 's',
      clientProvidedHostHeader: 's',
      keyExchange: 's'
    }),
    Addendum: struct<Addendum>({
      reason: 's',
      updatedFields: 's',
      originalRequestID: 's',
      originalEventID: 's'
    }),
    EventContext: struct<EventContext>({ requestContext: 'o', tagContext: 'o' })
  })
}
