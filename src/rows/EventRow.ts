/**
 * The row of an event. Columns are only added, at the end: a table that was made by one release takes the rows of the next.
 *
 * @module
 * @since 0.2.0
 */

/**
 * An event as a row, without its secrets. Null is what the record does not hold, or AWS has hidden.
 *
 * @category model
 * @since 0.2.0
 */
export interface EventRow {
  /** Null where it is not a timestamp. */
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
  /** What of the target it is about: `tags`, `policy`, … */
  readonly part: string | null
  /** `succeeded`, `denied` or `failed`. */
  readonly outcome: string
  readonly error_code: string | null
  readonly error_message: string | null
  /** Who acted, in words: `olga@example.org (SSO MediaOperator)`. */
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
  /** The key of the first target, the same for one resource whichever way a call names it. */
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
