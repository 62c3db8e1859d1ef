/**
 * As much of OCSF as calls and findings need: what events of all classes have, and the objects in them.
 *
 * @see https://schema.ocsf.io
 * @module
 * @since 0.2.0
 */
import type { Json } from '../core/Json.js'
import type { OcsfVersion } from './OcsfVersion.js'

/**
 * What every event has, whatever its class. Times are milliseconds since 1970.
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
  /** The class and the activity: 100 times `class_uid`, and `activity_id`. */
  readonly type_uid: number
  readonly type_name: string
  /** From 1, informational, to 5, critical. */
  readonly severity_id: number
  readonly severity: string
  readonly status_id: number
  readonly status: string
  readonly status_code?: string
  readonly status_detail?: string
  /** 0 where the record has no time that can be read; `metadata.original_time` is what it has. */
  readonly time: number
  readonly message: string
  readonly metadata: OcsfMetadata
  /** What the class has no attribute for. */
  readonly unmapped?: { readonly [name: string]: Json }
}

/**
 * Where an event comes from. `uid` is its id.
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
 * What reported an event.
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
 * An account of AWS.
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
 * A user: `name` is the person where the record names one, and `uid` the ARN.
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
 * A session of a role: `uid` is its name, and `issuer` the role.
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
 * Who acted; `invoked_by` is the service that acted for them.
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
 * Where a call came from: an address, a service of AWS, or something else by its name.
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
 * Where a call arrived.
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
 * A resource: `uid` is its ARN where the event has it, and else its `targetKey`, which `data.key` is in either case.
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
