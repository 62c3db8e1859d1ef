/**
 * What every CloudTrail record holds, whatever the service: the envelope, through eventVersion 1.11.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 * @module
 * @since 0.1.0
 */
import type { Json, JsonObject } from '../core/Json.js'
import type { Flag } from './Flag.js'
import type { UserIdentity } from './UserIdentity.js'

/**
 * A closed list of today's literals that complete in an editor, and any text that AWS adds tomorrow.
 *
 * @category model
 * @since 0.1.0
 */
export type Open<Literals extends string> = Literals | (string & {})

/**
 * What kind of thing was recorded. Samples also spell it `AwsConsoleSignin` and `AwsVpceEvents`.
 *
 * @category model
 * @since 0.1.0
 */
export type EventType = Open<
  'AwsApiCall' | 'AwsServiceEvent' | 'AwsConsoleAction' | 'AwsConsoleSignIn' | 'AwsVpceEvent'
>

/**
 * Which selectors of a trail deliver the record.
 *
 * @category model
 * @since 0.1.0
 */
export type EventCategory = Open<'Management' | 'Data' | 'NetworkActivity'>

/**
 * A resource that the call touched. `ARNPrefix` stands in place of `ARN` where the call names many; `accountId` is `''`
 * where the owner is withheld from the caller.
 *
 * @category model
 * @since 0.1.0
 */
export interface Resource {
  readonly ARN?: string
  readonly ARNPrefix?: string
  readonly accountId?: string
  readonly type?: string
}

/**
 * The TLS connection of the caller. Any part can be missing; all are, where an AWS service made the call.
 *
 * @category model
 * @since 0.1.0
 */
export interface TlsDetails {
  readonly tlsVersion?: string
  readonly cipherSuite?: string
  readonly clientProvidedHostHeader?: string
  readonly keyExchange?: string
}

/**
 * Why a record came late or again. It is a record of its own that points at the older one, and not a patch of it.
 *
 * @category model
 * @since 0.1.0
 */
export interface Addendum {
  readonly reason?: Open<'DELIVERY_DELAY' | 'UPDATED_DATA' | 'SERVICE_OUTAGE'>
  readonly updatedFields?: string
  readonly originalRequestID?: string
  readonly originalEventID?: string
}

/**
 * Condition keys and tags that a CloudTrail Lake event data store was told to add; no other delivery has them.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-context-events.html
 * @category model
 * @since 0.1.0
 */
export interface EventContext {
  readonly requestContext?: JsonObject
  readonly tagContext?: JsonObject
}

/**
 * The fields that all records share. Only the three that say what happened when are sure to be there, and `userIdentity`,
 * which is the variant without a type where the record has none.
 *
 * @category model
 * @since 0.1.0
 */
export interface Envelope {
  /** `major.minor`, to be compared as two integers: 1.10 comes after 1.9. */
  readonly eventVersion?: string
  readonly userIdentity: UserIdentity
  /** When the request was completed, `YYYY-MM-DDTHH:MM:SSZ`; as it came where it is not a timestamp. See `timeOf`. */
  readonly eventTime: string
  readonly eventSource: string
  readonly eventName: string
  readonly awsRegion?: string
  /** An address, the host name of a service, or `AWS Internal`; see `sourceAddress`. */
  readonly sourceIPAddress?: string
  readonly userAgent?: string
  /** `''` is no error; see `outcome`. */
  readonly errorCode?: string
  readonly errorMessage?: string
  readonly additionalEventData?: JsonObject | null
  readonly requestID?: string
  readonly eventID?: string
  readonly eventType?: EventType
  readonly apiVersion?: string
  readonly managementEvent?: boolean
  /** Absent in older records: that is not false. */
  readonly readOnly?: boolean
  readonly resources?: ReadonlyArray<Resource> | null
  readonly recipientAccountId?: string
  readonly serviceEventDetails?: JsonObject | null
  /** The same in the copies that several accounts got of one action, each with its own `eventID`. */
  readonly sharedEventID?: string
  readonly annotation?: Json
  readonly vpcEndpointId?: string
  readonly vpcEndpointAccountId?: string
  readonly eventCategory?: EventCategory
  readonly addendum?: Addendum
  readonly sessionCredentialFromConsole?: Flag
  readonly eventContext?: EventContext
  readonly edgeDeviceDetails?: JsonObject
  readonly tlsDetails?: TlsDetails
}

/**
 * The envelope of an event of some sources, whatever its payloads. Functions that follow a path in an event ask for this, and
 * not for the union of all events, along which the compiler would follow the path everywhere.
 *
 * @category model
 * @since 0.1.0
 */
export interface EnvelopeOf<Source extends string> extends Envelope {
  readonly eventSource: Source
}
