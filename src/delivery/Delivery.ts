/**
 * What a document is, and what it contains.
 *
 * Law: everything in place of a record is among the `records` or the `issues`, and has a path. The tally of a document
 * counts both: each issue is one rejected record, or as many as its `count` says.
 *
 * @module
 * @since 0.1.0
 */
import type { DecodeIssue } from '../core/DecodeIssue.js'
import type { Path } from '../core/Path.js'
import type { ObjectKind } from './objectOf.js'

/**
 * The formats in which records are delivered, by the outermost one: an S3 notification in an SQS message is `Sqs`.
 *
 * - `LogFile`, `Array`, `Record`, `JsonLines`, `JsonSequence` (concatenated documents), `JsonTextSequence` (RFC 7464),
 * `LogLines` (each with a timestamp), `MapBatch` (Step Functions): plain records.
 * - `EventBridge`, `LookupEvents`, `CloudWatchLogs`, `LogsInsights`, `Kinesis`, `Firehose`, `FirehoseEndpoint`,
 * `Kafka`, `QueryResults`: records inside other documents.
 * - `Sns`, `Sqs`: messages that contain any of these, or refer to objects.
 * - `S3Notification`, `TrailNotification`: references to objects, from S3 or from CloudTrail.
 * - `Digest`, `TestEvent`, `ValidationMessage`: documents of AWS without records.
 * - `Unrecognised`: none of these; the `issues` say why.
 *
 * @category model
 * @since 0.1.0
 */
export type Form =
  | 'LogFile'
  | 'Array'
  | 'Record'
  | 'JsonLines'
  | 'JsonSequence'
  | 'JsonTextSequence'
  | 'LogLines'
  | 'MapBatch'
  | 'EventBridge'
  | 'LookupEvents'
  | 'CloudWatchLogs'
  | 'LogsInsights'
  | 'Kinesis'
  | 'Firehose'
  | 'FirehoseEndpoint'
  | 'Kafka'
  | 'QueryResults'
  | 'Sns'
  | 'Sqs'
  | 'S3Notification'
  | 'TrailNotification'
  | 'Digest'
  | 'TestEvent'
  | 'ValidationMessage'
  | 'Unrecognised'

/**
 * A position in the document.
 *
 * @category model
 * @since 0.1.0
 */
export interface DocumentPlace {
  /**
   * Encoded content is treated as if it were decoded in place: `Records[0].body.Message.detail`. A line, or one of
   * several documents, is a number from 0.
   */
  readonly path: Path
  /** The id of the outermost message: what a Lambda function returns in `batchItemFailures`. */
  readonly message?: string
}

/**
 * A value in place of a record. `classify` says what it is.
 *
 * @category model
 * @since 0.1.0
 */
export interface Delivered extends DocumentPlace {
  readonly record: unknown
}

/**
 * An object that was written to S3, with its key as `GetObject` expects it. `Other` is any object that is not from
 * CloudTrail.
 *
 * @category model
 * @since 0.1.0
 */
export interface NamedObject extends DocumentPlace {
  readonly bucket: string
  readonly key: string
  readonly kind: ObjectKind | 'Other'
}

/**
 * A value that should be a record, or contain some, and why it could not be read.
 *
 * @category model
 * @since 0.1.0
 */
export interface Undelivered extends DecodeIssue, DocumentPlace {
  /** How many consecutive values this stands for; 1 if absent. Each is listed separately, up to a thousand in a row. */
  readonly count?: number
}

/**
 * Something that AWS delivers that is neither a record nor an error: the probe of a subscription, a test or
 * confirmation message, a digest, a notification about an object that was not created; and a column whose structure was
 * lost (`{type=Root, arn=…}`), which stays as text.
 *
 * @category model
 * @since 0.1.0
 */
export interface Aside extends DocumentPlace {
  readonly _tag:
    | 'ControlMessage'
    | 'ValidationMessage'
    | 'TestEvent'
    | 'Confirmation'
    | 'Digest'
    | 'OtherNotification'
    | 'TextColumn'
}

/**
 * A document, opened.
 *
 * @category model
 * @since 0.1.0
 */
export interface Delivery {
  readonly _tag: Form
  readonly records: ReadonlyArray<Delivered>
  readonly objects: ReadonlyArray<NamedObject>
  readonly issues: ReadonlyArray<Undelivered>
  readonly asides: ReadonlyArray<Aside>
}
