/**
 * The output of a handler, and the parts that you give it.
 *
 * @module
 * @since 0.2.0
 */
import type { Aggregate } from '../aggregate/Aggregate.js'
import type { State } from '../aggregate/State.js'
import type { Tally } from '../delivery/Tally.js'
import type { ReadItem, Rejected } from '../stream/ReadItem.js'
import type { Limits, Wanted } from '../stream/ReadOptions.js'
import type { GetObject } from './objects.js'

/**
 * The output for one object, or for the records of one message. `finish` of `mediatrail/aggregate` returns the result
 * of the state, and `stateCodec` converts the state to JSON.
 *
 * The name is derived from the content that was read and the aggregate's fingerprint. A message that is delivered
 * twice, or an object that is listed twice, has the same name, so that storing it again replaces the first copy instead
 * of counting twice.
 *
 * @category model
 * @since 0.2.0
 */
export interface Output<Result> {
  /** `<fingerprint>/<content>`: 16 and 64 hexadecimal digits, which are valid in paths and S3 keys. */
  readonly name: string
  /** The `source` of its places, such as `s3://bucket/key` or `sqs:<messageId>`. */
  readonly source: string
  readonly state: State<ReadItem, Result>
  readonly tally: Tally
}

/**
 * What could not be read in one object, message or batch, each with its place; `name` is the name of its output.
 *
 * @category model
 * @since 0.2.0
 */
export interface Rejections {
  readonly name: string
  readonly rejected: ReadonlyArray<Rejected>
}

/**
 * Receives what could not be read, before the output is passed on. If it rejects, the message is retried.
 *
 * @category model
 * @since 0.2.0
 */
export type Reject = (rejections: Rejections) => Promise<void> | void

/**
 * The parts that all handlers share.
 *
 * @category model
 * @since 0.2.0
 */
export interface Reading extends Wanted, Limits {
  /** Opens the objects that messages refer to. Without it, each of them is a rejection. */
  readonly getObject?: GetObject
  /** How often opening an object is tried before the message is returned for a retry: 3 times by default. */
  readonly attempts?: number
}

/**
 * The parts of a handler.
 *
 * @category model
 * @since 0.2.0
 */
export interface HandlerParts<Result> extends Reading {
  /** How records are aggregated: `overEvents` and `overPlaced` of `mediatrail/aggregate` adapt any other aggregate. */
  readonly aggregate: Aggregate<ReadItem, Result>
  /** Receives the output. If it rejects, the message is retried. */
  readonly sink: (output: Output<Result>) => Promise<void> | void
  readonly reject: Reject
}

/**
 * The handler of a Lambda function. It rejects if the event must be delivered again.
 *
 * @category model
 * @since 0.2.0
 */
export type Handler<Event, Response = void> = (event: Event) => Promise<Response>
