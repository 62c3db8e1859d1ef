/**
 * What became of many files, or why they could not be folded.
 *
 * @module
 * @since 0.1.0
 */
import type { State } from '../aggregate/State.js'
import type { Tally } from '../delivery/Tally.js'
import type { Rejected } from '../stream/ReadItem.js'

/**
 * What became of the files: one state of all of them, which `finish` reads and `stateCodec` takes to JSON.
 *
 * @category model
 * @since 0.1.0
 */
export interface Folded<in Event, out Result> {
  readonly state: State<Event, Result>
  readonly tally: Tally
  /** What could not be read, in the order of the files. */
  readonly rejected: ReadonlyArray<Rejected>
}

/**
 * Why files could not be folded.
 *
 * - `InvalidOption`: an option has no meaning, such as 0 workers.
 * - `NotLoaded`: the module was not found, threw, or never settled.
 * - `NotAnAggregate`: it exports no `aggregate`.
 * - `OtherAggregate`: its `aggregate` has another fingerprint than the one that was given.
 * - `Threw`: a function of the aggregate did, or the worker ended.
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
  /** The name of the error, such as `TypeError`; never its message, which may hold what a record held. */
  readonly error: string
  /** What to do about it, in a sentence that holds nothing of a record. */
  readonly message: string
}

/** @internal */
export const failureOf = (
  _tag: FoldFailure['_tag'],
  message: string,
  error?: unknown
): FoldFailure => ({ _tag, error: error instanceof Error ? error.name : '', message })
