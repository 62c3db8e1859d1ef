/**
 * What a handler makes of what it was sent, and the parts that it is made of.
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
 * What became of one object, or of the records of one message. `finish` of `mediatrail/aggregate` reads the state, and
 * `stateCodec` takes it to JSON.
 *
 * The name is made of what was read and of the aggregate's fingerprint. A message that is delivered twice, or an object that
 * is named twice, gives the same name: what is stored under it is replaced, and never counted again.
 *
 * @category model
 * @since 0.2.0
 */
export interface Output<Result> {
  /** `<fingerprint>/<content>`: 16 and 64 hexadecimal digits, so that it is a path and a key. */
  readonly name: string
  /** What places in it give as their `source`, such as `s3://bucket/key` or `sqs:<messageId>`. */
  readonly source: string
  readonly state: State<ReadItem, Result>
  readonly tally: Tally
}

/**
 * What could not be read of one object, message or batch, each with its place; `name` is that of its output.
 *
 * @category model
 * @since 0.2.0
 */
export interface Rejections {
  readonly name: string
  readonly rejected: ReadonlyArray<Rejected>
}

/**
 * Takes what could not be read. It is called before the output is handed over. If it rejects, the message is retried.
 *
 * @category model
 * @since 0.2.0
 */
export type Reject = (rejections: Rejections) => Promise<void> | void

/**
 * What every handler reads with.
 *
 * @category model
 * @since 0.2.0
 */
export interface Reading extends Wanted, Limits {
  /** Opens the objects that messages name. Without it, each of these is a rejection. */
  readonly getObject?: GetObject
  /** How often an object is opened before the message is given back to be retried: 3 times by default. */
  readonly attempts?: number
}

/**
 * The parts of a handler.
 *
 * @category model
 * @since 0.2.0
 */
export interface HandlerParts<Result> extends Reading {
  /** What is made of the records: `overEvents` and `overPlaced` of `mediatrail/aggregate` make one of any other. */
  readonly aggregate: Aggregate<ReadItem, Result>
  /** Takes what was made. If it rejects, the message is retried. */
  readonly sink: (output: Output<Result>) => Promise<void> | void
  readonly reject: Reject
}

/**
 * A handler of a Lambda function. It rejects if the event has to be delivered again.
 *
 * @category model
 * @since 0.2.0
 */
export type Handler<Event, Response = void> = (event: Event) => Promise<Response>
