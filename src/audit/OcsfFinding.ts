/**
 * Findings in OCSF.
 *
 * @see https://schema.ocsf.io/1.1.0/classes/detection_finding
 * @module
 * @since 0.2.0
 */
import type { Json } from '../core/Json.js'
import type {
  OcsfActor,
  OcsfApi,
  OcsfCloud,
  OcsfEndpoint,
  OcsfEvent,
  OcsfResource
} from '../ocsf/Ocsf.js'

/**
 * A technique of MITRE ATT&CK, from the tags of a rule.
 *
 * @category model
 * @since 0.2.0
 */
export interface OcsfAttack {
  readonly technique: { readonly uid: string }
  readonly sub_technique?: { readonly uid: string }
}

/**
 * The finding: `uid` is the same for the same group on any day, `analytic` is the rule, `src_url` its first reference,
 * and `related_events` are the calls that led to it, by their `eventID`.
 *
 * @category model
 * @since 0.2.0
 */
export interface OcsfFindingInfo {
  readonly uid: string
  readonly title: string
  readonly desc: string
  readonly types: ReadonlyArray<string>
  readonly analytic: {
    readonly uid: string
    readonly name: string
    readonly type: string
    readonly type_id: number
    readonly desc?: string
  }
  readonly attacks?: ReadonlyArray<OcsfAttack>
  readonly data_sources: ReadonlyArray<string>
  readonly created_time: number
  readonly first_seen_time: number
  readonly last_seen_time: number
  readonly related_events?: ReadonlyArray<{ readonly uid: string; readonly type: string }>
  readonly src_url?: string
}

/**
 * A group of findings, as Detection Finding (2004). Its status is New or Suppressed; `confidence_id` is 1, low, if the
 * rule could not tell. `evidences` has the first call.
 *
 * @category model
 * @since 0.2.0
 */
export interface OcsfDetectionFinding extends OcsfEvent {
  readonly class_uid: 2004
  readonly finding_info: OcsfFindingInfo
  readonly count: number
  readonly start_time: number
  readonly end_time: number
  readonly confidence?: 'Low'
  readonly confidence_id?: 1
  /** Since 1.5.0. */
  readonly is_alert?: boolean
  readonly remediation?: { readonly desc: string; readonly references?: ReadonlyArray<string> }
  readonly resources: ReadonlyArray<OcsfResource>
  readonly cloud: OcsfCloud
  readonly evidences: ReadonlyArray<{
    readonly actor: OcsfActor
    readonly api: OcsfApi
    readonly src_endpoint: OcsfEndpoint
    readonly data: Json
  }>
}

/**
 * A failure that kept an audit from reading everything, as Base Event (0): OCSF has no class for it.
 *
 * @category model
 * @since 0.2.0
 */
export interface OcsfFailure extends OcsfEvent {
  readonly class_uid: 0
}
