/**
 * The result of folding many files, or why they could not be folded.
 *
 * @module
 * @since 0.1.0
 */
import type { State } from '../aggregate/State.js'
import type { Tally } from '../delivery/Tally.js'
import type { Rejected } from '../stream/ReadItem.js'

/**
 * The result of folding files: one state for all of them, whose result `finish` returns and which `stateCodec` converts
 * to JSON.
 *
 * @category model
 * @since 0.1.0
 */
export interface Folded<in Event, out Result> {
  readonly state: State<Event, Result>
  readonly tally: Tally
  /** What could not be read, in the order of the files. */
  readonly rejected: ReadonlyArray<Rejected>
  /** The files of which nothing could be read, and the paths that matched no file. */
  readonly unread: ReadonlyArray<string>
}

/**
 * Why files could not be folded.
 *
 * - `InvalidOption`: an option has an invalid value, such as 0 workers.
 * - `NotLoaded`: the module was not found, threw, or never settled.
 * - `NotAnAggregate`: it does not export an `aggregate`.
 * - `OtherAggregate`: the fingerprint of its `aggregate` differs from that of the given one.
 * - `Threw`: a function of the aggregate threw, or the worker exited.
 * - `Aborted`: the signal was aborted.
 *
 * @category model
 * @since 0.1.0
 */
export interface FoldFailure {
  readonly _tag:
    | 'InvalidOption'
    | 'NotLoaded'
    | 'NotAnAggregate'
    | 'OtherAggregate'
    | 'Threw'
    | 'Aborted'
  /** The name of the error, such as `TypeError`. Its message is never used, as it may contain values of a record. */
  readonly error: string
  /** What to do about it, as a sentence without any values of records. */
  readonly message: string
}

/** @internal */
export const failureOf = (
  _tag: FoldFailure['_tag'],
  message: string,
  error?: unknown
): FoldFailure => ({ _tag, error: error instanceof Error ? error.name : '', message })
