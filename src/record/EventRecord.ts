/**
 * The record of one operation: the envelope, with its source, its name and its payloads known.
 *
 * @module
 * @since 0.1.0
 */
import type { JsonObject } from '../core/Json.js'
import type { Envelope } from './Envelope.js'

export type { Json, JsonObject } from '../core/Json.js'

/**
 * A payload of which the model says nothing: the operation takes, or gives, no members.
 *
 * @category model
 * @since 0.1.0
 */
export type Empty = {}

/**
 * An event of one operation. Every member of a payload is optional, since a failed, redacted or old record may lack any;
 * a payload itself is null where there was nothing to say, as in the response of a read.
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
 * The name of an operation that the models don't have yet. No string literal but its own can be compared with it, so that
 * `default:` narrows to the unlisted event and a misspelt name does not compile. At run time it is the name as it was
 * recorded: read it with `nameOf`.
 *
 * @category model
 * @since 0.1.0
 */
export enum UnlistedName {
  /** Never a value: it only gives the type a member. */
  Unlisted = '(unlisted)'
}

/**
 * An event of a known source whose operation the models don't have yet. Its payloads are JSON as it came.
 *
 * @category model
 * @since 0.1.0
 */
export interface UnlistedEvent<Source extends string>
  extends EventRecord<Source, UnlistedName, JsonObject, JsonObject> {}
