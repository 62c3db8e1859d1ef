/**
 * The messages between the main thread and its workers.
 *
 * @module
 * @since 0.1.0
 */
import type { Either } from '../core/either.js'
import type { FoldFailure } from './Folded.js'
import type { Batch, BatchOptions } from './foldBatch.js'

/** @internal Whether an aggregate takes media events, or all items of a reading. */
export type Over = 'events' | 'items'

/** @internal What a worker does. */
export interface Job {
  /** The URL of the module that exports the aggregate. */
  readonly module: string
  readonly over: Over
  readonly fingerprint: string
}

/** @internal */
export interface Task {
  readonly files: ReadonlyArray<string>
  readonly options: BatchOptions
}

/** @internal */
export type Answer = Either<FoldFailure, Batch>
