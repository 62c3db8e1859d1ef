/**
 * What is made of the events of many files, where they are read.
 *
 * @module
 * @since 0.1.0
 */
import type { Tally } from '../delivery/Tally.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import type { Rejected } from '../stream/ReadItem.js'

/**
 * A fold over events: what a module that workers load exports as `fold`.
 *
 * @category model
 * @since 0.1.0
 */
export interface Fold<State, Sent = State> {
  /** The state of no event. */
  readonly empty: () => State
  /** Takes one event in; it may change the state that it is given, and gives it back. */
  readonly step: (state: State, event: MediaEvent) => State
  /** What leaves the worker in place of the state: plain data, as `structuredClone` takes it. The state itself unless told. */
  readonly send?: (state: State) => Sent
}

/**
 * What became of the files: a state for each batch of them, in the order of the files. Whoever made the fold knows how
 * states are combined.
 *
 * @category model
 * @since 0.1.0
 */
export interface Folded<Sent> {
  readonly states: ReadonlyArray<Sent>
  readonly tally: Tally
  readonly rejected: ReadonlyArray<Rejected>
}

/**
 * Why files could not be folded.
 *
 * - `NotLoaded`: the module was not found, or threw.
 * - `NotAFold`: it exports no `fold`, or one without `empty` or `step`.
 * - `Threw`: the fold did, or a state was no plain data.
 * - `Aborted`: the signal said so.
 *
 * @category model
 * @since 0.1.0
 */
export interface FoldFailure {
  readonly _tag: 'NotLoaded' | 'NotAFold' | 'Threw' | 'Aborted'
  /** The name of the error, such as `TypeError`; never its message, which may hold what a record held. */
  readonly error: string
}

/** @internal */
export const failureOf = (_tag: FoldFailure['_tag'], error?: unknown): FoldFailure => ({
  _tag,
  error: error instanceof Error ? error.name : ''
})
