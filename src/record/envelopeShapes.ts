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
import { identityShapes } from './identityShapes.js'

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
      eventTime: 't*',
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
    ...identityShapes,
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
