/**
 * The row of an event. New columns are only added at the end: a table created by one release accepts the rows of the
 * next.
 *
 * @module
 * @since 0.2.0
 */

/**
 * An event as a row, without its secrets. Null if the value is not in the record, or was hidden by AWS.
 *
 * @category model
 * @since 0.2.0
 */
export interface EventRow {
  /** Null if it is not a timestamp. */
  readonly event_time: Date | null
  readonly event_id: string | null
  readonly event_source: string
  readonly event_name: string
  readonly aws_region: string | null
  /** The account that received the call. */
  readonly account: string | null
  readonly event_type: string | null
  readonly event_category: string | null
  readonly read_only: boolean | null
  /** What the call does to its target: `delete`, `update`, … */
  readonly verb: string
  /** The part of the target that is affected: `tags`, `policy`, … */
  readonly part: string | null
  /** `succeeded`, `denied` or `failed`. */
  readonly outcome: string
  readonly error_code: string | null
  readonly error_message: string | null
  /** Who made the call, as text: `olga@example.org (SSO MediaOperator)`. */
  readonly principal: string
  readonly principal_kind: string
  readonly principal_arn: string | null
  readonly principal_account: string | null
  readonly person: string | null
  readonly role: string | null
  readonly session: string | null
  readonly access_key_id: string | null
  readonly mfa: boolean | null
  readonly source_ip_address: string | null
  readonly user_agent: string | null
  /** The key of the first target, the same for one resource however a call identifies it. */
  readonly target_key: string | null
  readonly target_type: string | null
  readonly target_id: string | null
  readonly target_name: string | null
  readonly target_arn: string | null
  /** The keys of all targets, as a JSON array. */
  readonly target_keys: string
  /** One line: who did what to what. */
  readonly description: string
  /** JSON. */
  readonly request_parameters: string | null
  /** JSON. */
  readonly response_elements: string | null
  readonly request_id: string | null
  readonly shared_event_id: string | null
  readonly vpc_endpoint_id: string | null
}
