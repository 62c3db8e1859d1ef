/**
 * Files folded by several workers at once.
 *
 * @module
 * @since 0.1.0
 */
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as E from '../core/either.js'
import { tally } from '../delivery/Tally.js'
import type { Signal } from '../stream/ReadOptions.js'
import { batchesOf } from './batches.js'
import type { Folded, FoldFailure } from './Fold.js'
import { filesOf } from './filesOf.js'
import type { BatchOptions } from './foldBatch.js'
import { inPool } from './pool.js'

/**
 * The options of `foldFiles`: those of `readFiles` that can be sent to a worker. Repeats are not told, since no worker
 * knows what another has read.
 *
 * @category model
 * @since 0.1.0
 */
export interface FoldOptions extends BatchOptions {
  /** As many as there are cores, unless told. */
  readonly workers?: number
  readonly signal?: Signal
}

/**
 * Where a module is: a `URL`, such as `new URL('./fold.js', import.meta.url)`.
 *
 * @category model
 * @since 0.1.0
 */
export interface ModuleAt {
  readonly href: string
}

/** The build gives CommonJS a path in place of the URL. */
const here = import.meta.url.startsWith('file:') ? fileURLToPath(import.meta.url) : import.meta.url

const built = join(dirname(here), 'node', 'worker.js')

/** @internal */
export const foldFilesBy =
  (script: string) =>
  async <Sent>(
    paths: string | ReadonlyArray<string>,
    module: ModuleAt,
    { workers = availableParallelism(), signal, ...options }: FoldOptions = {}
  ): Promise<E.Either<FoldFailure, Folded<Sent>>> => {
    const { files, missing } = await filesOf(typeof paths === 'string' ? [paths] : paths)
    // A worker says of a path that led to no file what `readFiles` would say.
    const batches = await batchesOf([...missing.map(({ path }) => path), ...files], workers)
    const pool = { script, module: module.href, workers, signal }
    const done = await inPool(
      pool,
      batches.map((batch) => ({ files: batch, options }))
    )
    if (E.isLeft(done)) return done
    return E.right({
      // The fold says what it sends, and the caller says which fold it is.
      states: done.right.map(({ state }) => state as Sent),
      tally: done.right.map((batch) => batch.tally).reduce(tally.concat, tally.empty),
      rejected: done.right.flatMap((batch) => batch.rejected)
    })
  }

/**
 * Folds the media events in files where they are read: in workers, each of which takes one batch of files after another.
 * What crosses between threads is a state for each batch, and no event. The module exports a {@link Fold} as `fold`.
 *
 * It pays for many files: one file is read by one worker, and to start a worker takes some 50 ms.
 *
 * @category reading
 * @since 0.1.0
 */
export const foldFiles: <Sent>(
  paths: string | ReadonlyArray<string>,
  module: ModuleAt,
  options?: FoldOptions
) => Promise<E.Either<FoldFailure, Folded<Sent>>> = /*#__PURE__*/ foldFilesBy(built)
