/**
 * What a document turned out to be, and what it held.
 *
 * Law: whatever stands in the place of a record is among the `records` or the `issues`, and has a path. So the tally of
 * a document counts both: each issue as a rejected record, or as many as its `count` says.
 *
 * @module
 * @since 0.1.0
 */
import type { DecodeIssue } from '../core/DecodeIssue.js'
import type { Path } from '../core/Path.js'
import type { ObjectKind } from './objectOf.js'

/**
 * The forms in which records arrive, by what is outermost: an S3 notification in an SQS message is `Sqs`.
 *
 * - `LogFile`, `Array`, `Record`, `JsonLines`, `JsonSequence` (documents one after the other), `JsonTextSequence` (of RFC
 *   7464), `LogLines` (a time before each), `MapBatch` (of Step Functions): records as they are.
 * - `EventBridge`, `LookupEvents`, `CloudWatchLogs`, `LogsInsights`, `Kinesis`, `Firehose`, `FirehoseEndpoint`, `Kafka`,
 *   `QueryResults`: records inside other documents.
 * - `Sns`, `Sqs`: messages that hold any of these, or name objects.
 * - `S3Notification`, `TrailNotification`: objects are named, by S3 or by CloudTrail.
 * - `Digest`, `TestEvent`, `ValidationMessage`: AWS wrote it, and it holds no record.
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
 * Where something stood in the document.
 *
 * @category model
 * @since 0.1.0
 */
export interface DocumentPlace {
  /**
   * It goes through what was encoded as if it stood there decoded: `Records[0].body.Message.detail`. A line, or a document
   * among several, is a number from 0.
   */
  readonly path: Path
  /** The id of the outermost message: what a Lambda function names in `batchItemFailures`. */
  readonly message?: string
}

/**
 * A value that stands where a record should be. `classify` says what it is.
 *
 * @category model
 * @since 0.1.0
 */
export interface Delivered extends DocumentPlace {
  readonly record: unknown
}

/**
 * An object that was written to S3, with its key as `GetObject` takes it. `Other` is any kind that is not CloudTrail's.
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
 * Something that should have been a record, or should have held some, and why it could not be read.
 *
 * @category model
 * @since 0.1.0
 */
export interface Undelivered extends DecodeIssue, DocumentPlace {
  /**
   * How many in a row this stands for; 1 if there is none. Each is listed on its own, but for what follows a thousand of them.
   */
  readonly count?: number
}

/**
 * Something that AWS sends along, and that is neither a record nor a fault: the probe of a subscription, a message that
 * tests or confirms one, a digest, a notification of an object that was not created; and a column of a row whose structure
 * was lost (`{type=Root, arn=…}`), which stays the text that it is.
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
