/**
 * Folds the records of a command, in this thread or in workers.
 *
 * @module
 * @since 0.2.0
 */
import { pathToFileURL } from 'node:url'
import type { Aggregate } from '../aggregate/Aggregate.js'
import { empty, finish, step } from '../aggregate/State.js'
import * as E from '../core/either.js'
import { tallyMonoid } from '../delivery/Tally.js'
import { isUnread } from '../node/foldBatch.js'
import { foldFilesBy } from '../node/foldFiles.js'
import type { ReadItem } from '../stream/ReadItem.js'
import type { Wanted } from '../stream/ReadOptions.js'
import type { Io } from './Io.js'
import { print } from './Io.js'
import { filesIn, type Input, readInput } from './input.js'
import type { Request } from './inWorker.js'
import { type Coverage, type Meant, meantOnly } from './meant.js'
import { barOn } from './progressBar.js'
import { failuresOf, type Reading } from './Reading.js'
import { showRejected } from './rejected.js'

/** @internal What a command reads, and how. */
export interface FoldRequest<Result> {
  /** Over the events that match the filter of the request. */
  readonly aggregate: Aggregate<ReadItem, Result>
  /** The request from which a worker creates the same aggregate. */
  readonly request: Request
  readonly wanted: Wanted
  /** Undefined: all files are read in this thread. */
  readonly workers: number | undefined
  /** False if the result contains the rejected parts. */
  readonly printsRejected: boolean
}

/** @internal */
export interface FoldedReading<Result> extends Reading {
  readonly result: Result
  readonly coverage: Coverage | undefined
}

const foldHere = async <Result>(
  input: Input,
  { wanted, printsRejected }: FoldRequest<Result>,
  aggregate: Aggregate<ReadItem, Meant<Result>>,
  io: Io
): Promise<FoldedReading<Result>> => {
  const state = empty(aggregate)
  const unread = new Set<string>()
  let counted = tallyMonoid.empty
  await readInput(
    input,
    wanted,
    {
      take: (item) => {
        step(state, item)
        if (item._tag === 'Done') counted = item.tally
        if (item._tag !== 'Rejected' || !printsRejected) return undefined
        return print(io.stderr, showRejected(item)).then(() => true)
      },
      onFile: (file, tally) => {
        if (isUnread(tally)) unread.add(file)
      }
    },
    io
  )
  return { ...finish(state), tally: counted, failures: failuresOf(input, unread, io) }
}

const foldInWorkers = async <Result>(
  input: Extract<Input, { readonly _tag: 'Files' }>,
  { request, wanted, printsRejected }: FoldRequest<Result>,
  aggregate: Aggregate<ReadItem, Meant<Result>>,
  workers: number,
  io: Io
): Promise<E.Either<string, FoldedReading<Result>>> => {
  const module = pathToFileURL(io.inWorker)
  module.search = encodeURIComponent(JSON.stringify(request))
  const { foldFound } = foldFilesBy(io.worker)
  const bar = barOn(io, filesIn(input.found))
  const folded = await foldFound(() => Promise.resolve(input.found), module, aggregate, {
    ...wanted,
    workers,
    ...(io.signal === undefined ? {} : { signal: io.signal }),
    ...(bar === undefined ? {} : { onProgress: bar.show })
  }).finally(() => bar?.stop())
  if (E.isLeft(folded)) {
    const { _tag, error, message } = folded.left
    return E.left(
      _tag === 'Aborted'
        ? `error: stopped by ${io.signal?.reason} before all was read`
        : `error: a worker failed: ${[_tag, error].filter((part) => part !== '').join(' ')}. ${message}`
    )
  }
  const { state, tally, rejected, unread } = folded.right
  if (printsRejected) for (const item of rejected) await print(io.stderr, showRejected(item))
  return E.right({
    ...finish(state),
    tally,
    failures: failuresOf(input, new Set(unread), io)
  })
}

/** @internal If workers failed, returns the reason as text. Standard input is one source, and read in one thread. */
export const fold = async <Result>(
  input: Input,
  asked: FoldRequest<Result>,
  io: Io
): Promise<E.Either<string, FoldedReading<Result>>> => {
  const aggregate = meantOnly(asked.request.filter, asked.aggregate)
  return asked.workers === undefined || input._tag === 'Stdin'
    ? E.right(await foldHere(input, asked, aggregate, io))
    : foldInWorkers(input, asked, aggregate, asked.workers, io)
}
