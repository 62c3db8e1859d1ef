/**
 * What goes to a worker and comes back.
 *
 * @module
 * @since 0.1.0
 */
import type { Either } from '../core/either.js'
import type { FoldFailure } from './Fold.js'
import type { Batch, BatchOptions } from './foldBatch.js'

/** @internal */
export interface Task {
  readonly files: ReadonlyArray<string>
  readonly options: BatchOptions
}

/** @internal */
export type Answer = Either<FoldFailure, Batch<unknown>>
