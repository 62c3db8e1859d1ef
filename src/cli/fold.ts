/**
 * The records of a command folded: here, or in workers.
 *
 * @module
 * @since 0.2.0
 */
import { pathToFileURL } from 'node:url'
import type { Aggregate } from '../aggregate/Aggregate.js'
import { empty, finish, step } from '../aggregate/State.js'
import * as E from '../core/either.js'
import { type Tally, tally } from '../delivery/Tally.js'
import { foldFilesBy } from '../node/foldFiles.js'
import type { ReadItem, Rejected } from '../stream/ReadItem.js'
import type { Wanted } from '../stream/ReadOptions.js'
import type { Io } from './Io.js'
import { readInput } from './input.js'
import type { Request } from './inWorker.js'

/** @internal What a command is told about its reading. */
export interface FoldRequest<Result> {
  readonly aggregate: Aggregate<ReadItem, Result>
  /** What makes the same aggregate in a worker. */
  readonly request: Request
  readonly wanted: Wanted
  /** None: it is read in this thread. */
  readonly workers: number | undefined
  readonly onRejected: (item: Rejected) => Promise<void>
}

/** @internal What a reading came to. */
export interface Reading<Result> {
  readonly result: Result
  readonly tally: Tally
}

const foldHere = async <Result>(
  paths: ReadonlyArray<string>,
  { aggregate, wanted, onRejected }: FoldRequest<Result>,
  io: Io
): Promise<Reading<Result>> => {
  const state = empty(aggregate)
  let counted = tally.empty
  for await (const item of readInput(paths, wanted, io)) {
    step(state, item)
    if (item._tag === 'Rejected') await onRejected(item)
    else if (item._tag === 'Done') counted = item.tally
  }
  return { result: finish(state), tally: counted }
}

const foldInWorkers = async <Result>(
  paths: ReadonlyArray<string>,
  { aggregate, request, wanted, onRejected }: FoldRequest<Result>,
  workers: number,
  io: Io
): Promise<E.Either<string, Reading<Result>>> => {
  const module = pathToFileURL(io.inWorker)
  module.search = encodeURIComponent(JSON.stringify(request))
  const { foldItems } = foldFilesBy(io.worker)
  const folded = await foldItems(paths, module, aggregate, { ...wanted, workers })
  if (E.isLeft(folded)) {
    const { _tag, error, message } = folded.left
    return E.left(`A worker failed: ${_tag} ${error}. ${message}`)
  }
  for (const item of folded.right.rejected) await onRejected(item)
  return E.right({ result: finish(folded.right.state), tally: folded.right.tally })
}

/** @internal Left in words where workers failed. */
export const fold = async <Result>(
  paths: ReadonlyArray<string>,
  asked: FoldRequest<Result>,
  io: Io
): Promise<E.Either<string, Reading<Result>>> =>
  asked.workers === undefined
    ? E.right(await foldHere(paths, asked, io))
    : foldInWorkers(paths, asked, asked.workers, io)
