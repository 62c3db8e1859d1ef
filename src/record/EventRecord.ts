/**
 * The record of one operation: the envelope with a known source and name, and typed payloads.
 *
 * @module
 * @since 0.1.0
 */
import type { JsonObject } from '../core/Json.js'
import type { Envelope } from './Envelope.js'

export type { Json, JsonObject } from '../core/Json.js'

/**
 * A payload without members: the operation has no input, or no output.
 *
 * @category model
 * @since 0.1.0
 */
export type Empty = {}

/**
 * An event of one operation. Every member of a payload is optional, since a failed, redacted or old record may lack
 * any. A payload itself is null if it has no content, as in the response of a read.
 *
 * @category model
 * @since 0.1.0
 */
export interface EventRecord<Source extends string, Name extends string, Request, Response>
  extends Envelope {
  readonly eventSource: Source
  readonly eventName: Name
  readonly requestParameters?: Request | null
  readonly responseElements?: Response | null
}

/**
 * The name of an operation that the models do not contain yet. It cannot be compared with a string literal, so that
 * `default:` narrows to the unlisted event and a misspelt name does not compile. At run time it is the name as
 * recorded: read it with `nameOf`.
 *
 * @category model
 * @since 0.1.0
 */
export enum UnlistedName {
  /** Exists in the type only, never as a value. */
  Unlisted = '(unlisted)'
}

/**
 * An event of a known source whose operation the models do not contain yet. Its payloads are JSON as it was read.
 *
 * @category model
 * @since 0.1.0
 */
export interface UnlistedEvent<Source extends string>
  extends EventRecord<Source, UnlistedName, JsonObject, JsonObject> {}
