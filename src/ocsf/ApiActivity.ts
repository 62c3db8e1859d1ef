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
 * A call, as API Activity (6003). `activity_id` is 1 to 4 for creating, reading, updating and deleting; 99 for other
 * actions, such as stopping, which `activity_name` names; 0 for operations that the models do not contain.
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
