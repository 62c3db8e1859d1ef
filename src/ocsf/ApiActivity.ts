/**
 * A call as OCSF's API Activity.
 *
 * @see https://schema.ocsf.io/1.1.0/classes/api_activity
 * @module
 * @since 0.2.0
 */
import type {
  OcsfActor,
  OcsfApi,
  OcsfCloud,
  OcsfEndpoint,
  OcsfEvent,
  OcsfResource
} from './Ocsf.js'

/**
 * A call, as API Activity (6003). `activity_id` is 1 to 4 for what creates, reads, updates or deletes; 99 for the others,
 * such as one that stops, with what it does as `activity_name`; 0 for what the models don't have.
 *
 * @category model
 * @since 0.2.0
 */
export interface OcsfApiActivity extends OcsfEvent {
  readonly class_uid: 6003
  readonly actor: OcsfActor
  readonly api: OcsfApi
  readonly src_endpoint: OcsfEndpoint
  readonly http_request?: { readonly user_agent: string }
  readonly cloud: OcsfCloud
  readonly resources: ReadonlyArray<OcsfResource>
}
