/**
 * Folds files in several workers concurrently.
 *
 * @module
 * @since 0.1.0
 */
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Aggregate } from '../aggregate/Aggregate.js'
import { overEvents } from '../aggregate/overItems.js'
import { combineAll, type State } from '../aggregate/State.js'
import { stateCodec } from '../aggregate/stateCodec.js'
import * as E from '../core/either.js'
import { tallyMonoid } from '../delivery/Tally.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { invalidLimit } from '../stream/limits.js'
import type { ReadItem } from '../stream/ReadItem.js'
import type { Signal } from '../stream/ReadOptions.js'
import { answerTo } from './answerTo.js'
import { batchesOf, type FileBatch } from './batches.js'
import { type Folded, type FoldFailure, failureOf } from './Folded.js'
import { distinctFiles, type Found, filesOf } from './filesOf.js'
import { type Batch, type BatchOptions, foldBatch } from './foldBatch.js'
import type { Progress } from './Progress.js'
import { inPool, type Pool } from './pool.js'
import type { Over } from './Task.js'

/**
 * The options of `foldFiles`: those options of `readFiles` that can be sent to a worker. Duplicates are not detected,
 * since no worker knows what others have read.
 *
 * @category model
 * @since 0.1.0
 */
export interface FoldOptions extends BatchOptions {
  /**
   * The number of workers, an integer above 0; by default the number of cores. With two or more, the calling thread is
   * one of them: it folds one batch of files at a time, and handles other work in between.
   */
  readonly workers?: number
  readonly signal?: Signal
}

/** @internal */
export interface FoundOptions extends FoldOptions {
  /** Called at the start, and after each batch of files. It must not throw. */
  readonly onProgress?: (progress: Progress) => void
}

/**
 * The location of a module: a `URL`, such as `new URL('./fold.js', import.meta.url)`.
 *
 * @category model
 * @since 0.1.0
 */
export interface ModuleAt {
  readonly href: string
}

/** In CommonJS, the build replaces the URL by a path. */
const here = import.meta.url.startsWith('file:') ? fileURLToPath(import.meta.url) : import.meta.url

const built = join(dirname(here), 'node', 'worker.js')

const stateOf = <Event, Result>(
  of: Aggregate<Event, Result>,
  batches: ReadonlyArray<Batch>
): E.Either<FoldFailure, State<Event, Result>> => {
  const codec = stateCodec(of)
  const states: Array<State<Event, Result>> = []
  for (const batch of batches) {
    const state = codec.decode(batch.state)
    if (E.isLeft(state))
      return E.left(failureOf('OtherAggregate', 'A worker sent a state of another aggregate.'))
    states.push(state.right)
  }
  const combined = combineAll(of)(states)
  return E.isRight(combined)
    ? combined
    : E.left(failureOf('OtherAggregate', 'A worker sent a state of another aggregate.'))
}

/** The files, and the aggregate; `items` is the aggregate over all items of a reading. */
interface FoldOf<Event, Result> {
  readonly script: string
  readonly over: Over
  readonly look: () => Promise<ReadonlyArray<Found>>
  readonly of: Aggregate<Event, Result>
  readonly items: Aggregate<ReadItem, Result>
}

/** Reports the progress of all workers together. */
const progressOf = (
  batches: ReadonlyArray<FileBatch>,
  report: FoundOptions['onProgress']
): Pool['onDone'] => {
  if (report === undefined) return () => undefined
  const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((a, b) => a + b, 0)
  const files = sum(batches.map((batch) => batch.files.length))
  const bytes = sum(batches.map((batch) => batch.bytes))
  let progress: Progress = { files, filesRead: 0, bytes, bytesRead: 0, tally: tallyMonoid.empty }
  report(progress)
  return (index, { tally }) => {
    const done = batches[index]
    progress = {
      ...progress,
      filesRead: progress.filesRead + (done?.files.length ?? 0),
      bytesRead: progress.bytesRead + (done?.bytes ?? 0),
      tally: tallyMonoid.concat(progress.tally, tally)
    }
    report(progress)
  }
}

const fold = async <Event, Result>(
  { script, over, look, of, items }: FoldOf<Event, Result>,
  module: ModuleAt,
  { workers = availableParallelism(), signal, onProgress, ...options }: FoundOptions = {}
): Promise<E.Either<FoldFailure, Folded<Event, Result>>> => {
  if (!Number.isSafeInteger(workers) || workers < 1)
    return E.left(
      failureOf('InvalidOption', `workers: expected an integer above 0, found ${workers}`)
    )
  const invalid = invalidLimit(options)
  if (invalid !== undefined)
    return E.left(failureOf('InvalidOption', `${invalid}: expected a number above 0`))
  const found = await look()
  const batches = await batchesOf(distinctFiles(found), workers)
  const onDone = progressOf(batches, onProgress)
  const job = { module: module.href, over, fingerprint: of.fingerprint }
  const done = await inPool(
    { script, job, workers, signal, answer: (task) => answerTo(items, task), onDone },
    batches.map(({ files }) => ({ files, options }))
  )
  if (E.isLeft(done)) return done
  // Workers do not receive paths that matched no file, nor skipped files.
  const besides = found.map((each) => ({ ...each, files: [] }))
  const all = [await foldBatch(items, besides, options), ...done.right]
  const state = stateOf(of, all)
  if (E.isLeft(state)) return state
  return E.right({
    state: state.right,
    tally: all.map((batch) => batch.tally).reduce(tallyMonoid.concat, tallyMonoid.empty),
    rejected: all.flatMap((batch) => batch.rejected),
    unread: all.flatMap((batch) => batch.unread)
  })
}

type Folding<Event, Result> = Promise<E.Either<FoldFailure, Folded<Event, Result>>>

/** @internal The functions for a given worker script; `look` takes files that were found already. */
export interface FoldsBy {
  readonly foldFiles: typeof foldFiles
  readonly foldItems: typeof foldItems
  readonly foldFound: <Result>(
    look: () => Promise<ReadonlyArray<Found>>,
    module: ModuleAt,
    aggregate: Aggregate<ReadItem, Result>,
    options?: FoundOptions
  ) => Folding<ReadItem, Result>
}

/** @internal */
export const foldFilesBy = (script: string): FoldsBy => {
  const foldFound: FoldsBy['foldFound'] = (look, module, of, options) =>
    fold({ script, over: 'items', look, of, items: of }, module, options)
  return {
    foldFound,
    foldItems: (paths, module, of, options) => foldFound(() => filesOf(paths), module, of, options),
    foldFiles: (paths, module, of, options) => {
      const items = overEvents(of)
      return fold(
        { script, over: 'events', look: () => filesOf(paths), of, items },
        module,
        options
      )
    }
  }
}

const folds = /*#__PURE__*/ foldFilesBy(built)

/**
 * Folds the media events of files in worker threads, each of which takes one batch of files after another. Only the
 * state of each batch is sent between threads, not its events. The workers load a module that exports `aggregate`, or a
 * promise of it, which must be the same as the given one, as its fingerprint shows.
 *
 * Worthwhile for many files: one file is read by one worker, and starting a worker takes about 50 ms. With two or more
 * workers the calling thread is one of them, and starts at once.
 *
 * @category reading
 * @since 0.1.0
 */
export function foldFiles<Result>(
  paths: string | ReadonlyArray<string>,
  module: ModuleAt,
  aggregate: Aggregate<MediaEvent, Result>,
  options?: FoldOptions
): Promise<E.Either<FoldFailure, Folded<MediaEvent, Result>>> {
  return folds.foldFiles(paths, module, aggregate, options)
}

/**
 * As {@link foldFiles}, over all items of a reading: events with their places, rejected parts, the tally. `overPlaced`
 * and similar functions of `mediatrail/aggregate` adapt other aggregates.
 *
 * @category reading
 * @since 0.2.0
 */
export function foldItems<Result>(
  paths: string | ReadonlyArray<string>,
  module: ModuleAt,
  aggregate: Aggregate<ReadItem, Result>,
  options?: FoldOptions
): Promise<E.Either<FoldFailure, Folded<ReadItem, Result>>> {
  return folds.foldItems(paths, module, aggregate, options)
}
