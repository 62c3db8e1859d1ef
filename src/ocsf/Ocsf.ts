/**
 * The part of OCSF that calls and findings need: the attributes of all classes, and their objects.
 *
 * @see https://schema.ocsf.io
 * @module
 * @since 0.2.0
 */
import type { Json } from '../core/Json.js'
import type { OcsfVersion } from './OcsfVersion.js'

/**
 * The attributes of every event, whatever its class. Times are milliseconds since 1970.
 *
 * @category model
 * @since 0.2.0
 */
export interface OcsfEvent {
  readonly activity_id: number
  readonly activity_name: string
  readonly category_uid: number
  readonly category_name: string
  readonly class_uid: number
  readonly class_name: string
  /** The class and the activity: 100 × `class_uid` + `activity_id`. */
  readonly type_uid: number
  readonly type_name: string
  /** From 1 (informational) to 5 (critical). */
  readonly severity_id: number
  readonly severity: string
  readonly status_id: number
  readonly status: string
  readonly status_code?: string
  readonly status_detail?: string
  /** 0 if the record's time cannot be parsed; `metadata.original_time` is the recorded time. */
  readonly time: number
  readonly message: string
  readonly metadata: OcsfMetadata
  /** Values for which the class has no attribute. */
  readonly unmapped?: { readonly [name: string]: Json }
}

/**
 * Where an event comes from. `uid` is the id of the event.
 *
 * @category model
 * @since 0.2.0
 */
export interface OcsfMetadata {
  readonly version: OcsfVersion
  readonly product: OcsfProduct
  readonly profiles: ReadonlyArray<string>
  readonly uid?: string
  readonly event_code?: string
  readonly original_time?: string
  readonly log_name?: string
  readonly log_provider?: string
}

/**
 * The product that reported an event.
 *
 * @category model
 * @since 0.2.0
 */
export interface OcsfProduct {
  readonly name: string
  readonly vendor_name: string
  readonly version?: string
  readonly feature?: { readonly name: string }
}

/**
 * An AWS account.
 *
 * @category model
 * @since 0.2.0
 */
export interface OcsfAccount {
  readonly uid: string
  readonly type: 'AWS Account'
  readonly type_id: 10
}

/**
 * A user: `name` is the person, if the record names one, and `uid` the ARN.
 *
 * @category model
 * @since 0.2.0
 */
export interface OcsfUser {
  readonly name: string
  readonly type?: string
  readonly type_id?: number
  readonly uid?: string
  readonly uid_alt?: string
  readonly account?: OcsfAccount
  readonly credential_uid?: string
}

/**
 * A role session: `uid` is its name, and `issuer` the role.
 *
 * @category model
 * @since 0.2.0
 */
export interface OcsfSession {
  readonly uid?: string
  readonly issuer?: string
  readonly created_time?: number
  readonly is_mfa?: boolean
}

/**
 * Who made the call; `invoked_by` is the service that made it on their behalf.
 *
 * @category model
 * @since 0.2.0
 */
export interface OcsfActor {
  readonly user: OcsfUser
  readonly session?: OcsfSession
  readonly invoked_by?: string
}

/**
 * The call.
 *
 * @category model
 * @since 0.2.0
 */
export interface OcsfApi {
  readonly operation: string
  readonly service: { readonly name: string }
  readonly version?: string
  readonly request?: { readonly uid: string; readonly data?: Json }
  readonly response?: {
    readonly error?: string
    readonly error_message?: string
    readonly data?: Json
  }
}

/**
 * The source of a call: an address, an AWS service, or something else with a name.
 *
 * @category model
 * @since 0.2.0
 */
export interface OcsfEndpoint {
  readonly ip?: string
  readonly svc_name?: string
  readonly name?: string
}

/**
 * The account and region that received a call.
 *
 * @category model
 * @since 0.2.0
 */
export interface OcsfCloud {
  readonly provider: 'AWS'
  readonly account?: OcsfAccount
  readonly region?: string
}

/**
 * A resource: `uid` is its ARN if the event contains it, else its `targetKey`, which is always in `data.key`.
 *
 * @category model
 * @since 0.2.0
 */
export interface OcsfResource {
  readonly uid: string
  readonly name: string
  readonly type: string
  readonly region?: string
  readonly cloud_partition?: string
  readonly namespace?: string
  readonly owner?: { readonly account: OcsfAccount }
  readonly data: { readonly key: string; readonly outcome: string }
}
