/**
 * The members that every CloudTrail record has, whatever the service: the envelope, up to eventVersion 1.11.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 * @module
 * @since 0.1.0
 */
import type { Json, JsonObject } from '../core/Json.js'
import type { Flag } from './Flag.js'
import type { UserIdentity } from './UserIdentity.js'

/**
 * The known literals, which editors complete, and any other text that AWS may add.
 *
 * @category model
 * @since 0.1.0
 */
export type Open<Literals extends string> = Literals | (string & {})

/**
 * The type of event. Samples also spell it `AwsConsoleSignin` and `AwsVpceEvents`.
 *
 * @category model
 * @since 0.1.0
 */
export type EventType = Open<
  'AwsApiCall' | 'AwsServiceEvent' | 'AwsConsoleAction' | 'AwsConsoleSignIn' | 'AwsVpceEvent'
>

/**
 * The category, by which the selectors of a trail choose records.
 *
 * @category model
 * @since 0.1.0
 */
export type EventCategory = Open<'Management' | 'Data' | 'NetworkActivity'>

/**
 * A resource that the call touched. `ARNPrefix` replaces `ARN` if the call names many; `accountId` is `''` if the owner
 * is withheld from the caller.
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
 * The TLS connection of the caller. Any part may be missing; all are if an AWS service made the call.
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
 * Why a record came late or again. Such a record is complete in itself and points at the older one; it is not a patch.
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
 * Condition keys and tags that a CloudTrail Lake event data store was configured to add; other deliveries do not have
 * them.
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
 * The members that all records share. Only the three that say what happened when are always present, and
 * `userIdentity`, which is the variant without a type if the record has none.
 *
 * @category model
 * @since 0.1.0
 */
export interface Envelope {
  /** `major.minor`; compare it as two integers: 1.10 comes after 1.9. */
  readonly eventVersion?: string
  readonly userIdentity: UserIdentity
  /** When the request was completed, `YYYY-MM-DDTHH:MM:SSZ`; as recorded if it is not a timestamp. See `timeOf`. */
  readonly eventTime: string
  readonly eventSource: string
  readonly eventName: string
  readonly awsRegion?: string
  /** An address, the host name of a service, or `AWS Internal`; see `sourceAddress`. */
  readonly sourceIPAddress?: string
  readonly userAgent?: string
  /** `''` is not an error; see `outcome`. */
  readonly errorCode?: string
  readonly errorMessage?: string
  readonly additionalEventData?: JsonObject | null
  readonly requestID?: string
  readonly eventID?: string
  readonly eventType?: EventType
  readonly apiVersion?: string
  readonly managementEvent?: boolean
  /** Absent in older records, which does not mean false. */
  readonly readOnly?: boolean
  readonly resources?: ReadonlyArray<Resource> | null
  readonly recipientAccountId?: string
  readonly serviceEventDetails?: JsonObject | null
  /** The same in the records that several accounts received of one action, each with its own `eventID`. */
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
 * The envelope of events of some sources, whatever their payloads. Functions that follow a path in an event take this
 * type, not the union of all events, through which the compiler would have to follow the path everywhere.
 *
 * @category model
 * @since 0.1.0
 */
export interface EnvelopeOf<Source extends string> extends Envelope {
  readonly eventSource: Source
}
