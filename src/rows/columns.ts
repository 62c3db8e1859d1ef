/**
 * The columns of rows, with their types.
 *
 * @module
 * @since 0.2.0
 */
import type { EventRow } from './EventRow.js'

/**
 * The type of a column; `json` is a string with JSON, `timestamp` a time in UTC, to the millisecond.
 *
 * @category model
 * @since 0.2.0
 */
export type RowColumnType = 'string' | 'boolean' | 'timestamp' | 'json'

/**
 * A column.
 *
 * @category model
 * @since 0.2.0
 */
export interface RowColumn {
  readonly name: keyof EventRow
  readonly type: RowColumnType
  /** Whether it may be null. */
  readonly nullable: boolean
}

/** The possible types of a column, by the type of its values. */
type TypeOf<A> = [Exclude<A, null>] extends [string]
  ? 'string' | 'json'
  : [Exclude<A, null>] extends [boolean]
    ? 'boolean'
    : 'timestamp'

type Nullable<A> = null extends A ? '?' : ''

/**
 * The type of each column of {@link EventRow}, in order: a column that is missing, or of another type, does not
 * compile.
 */
const types: { readonly [K in keyof EventRow]: `${TypeOf<EventRow[K]>}${Nullable<EventRow[K]>}` } =
  {
    event_time: 'timestamp?',
    event_id: 'string?',
    event_source: 'string',
    event_name: 'string',
    aws_region: 'string?',
    account: 'string?',
    event_type: 'string?',
    event_category: 'string?',
    read_only: 'boolean?',
    verb: 'string',
    part: 'string?',
    outcome: 'string',
    error_code: 'string?',
    error_message: 'string?',
    principal: 'string',
    principal_kind: 'string',
    principal_arn: 'string?',
    principal_account: 'string?',
    person: 'string?',
    role: 'string?',
    session: 'string?',
    access_key_id: 'string?',
    mfa: 'boolean?',
    source_ip_address: 'string?',
    user_agent: 'string?',
    target_key: 'string?',
    target_type: 'string?',
    target_id: 'string?',
    target_name: 'string?',
    target_arn: 'string?',
    target_keys: 'json',
    description: 'string',
    request_parameters: 'json?',
    response_elements: 'json?',
    request_id: 'string?',
    shared_event_id: 'string?',
    vpc_endpoint_id: 'string?'
  }

/**
 * The columns of every row, in order. New columns are only added at the end.
 *
 * @category data
 * @since 0.2.0
 */
export const columns: ReadonlyArray<RowColumn> = /*#__PURE__*/ Object.entries(types).map(
  ([name, type]) => ({
    // The keys of an object literal are those of its type.
    name: name as keyof EventRow,
    type: type.replace('?', '') as RowColumnType,
    nullable: type.endsWith('?')
  })
)
