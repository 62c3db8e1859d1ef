/**
 * Folds one source of bytes into its own state.
 *
 * @module
 * @since 0.2.0
 */
import { gunzipSync } from 'node:zlib'
import type { Aggregate } from '../aggregate/Aggregate.js'
import { empty, type State, step } from '../aggregate/State.js'
import type { NamedObject } from '../delivery/Delivery.js'
import { type Tally, tallyMonoid } from '../delivery/Tally.js'
import { gunzip } from '../node/gunzip.js'
import type { ReadItem, Rejected } from '../stream/ReadItem.js'
import type { ReadOptions } from '../stream/ReadOptions.js'
import { readBatches, readNothing } from '../stream/readEvents.js'
import type { Refusal } from '../stream/reject.js'
import type { Reading } from './Output.js'

/** @internal */
export interface FoldedSource<Result> {
  readonly state: State<ReadItem, Result>
  readonly tally: Tally
  readonly rejected: ReadonlyArray<Rejected>
  /** The objects that it refers to. */
  readonly objects: ReadonlyArray<NamedObject>
}

type Batches = AsyncIterable<ReadonlyArray<ReadItem>>

const optionsOf = ({ getObject, attempts, ...options }: Reading, source: string): ReadOptions => ({
  ...options,
  source,
  gunzip,
  gunzipSync
})

const foldItems = async <Result>(
  of: Aggregate<ReadItem, Result>,
  batches: Batches | Iterable<ReadonlyArray<ReadItem>>
): Promise<FoldedSource<Result>> => {
  const state = empty(of)
  const rejected: Array<Rejected> = []
  const objects: Array<NamedObject> = []
  let counted = tallyMonoid.empty
  for await (const batch of batches)
    for (const item of batch) {
      step(state, item)
      if (item._tag === 'Rejected') rejected.push(item)
      else if (item._tag === 'Asides') objects.push(...item.objects)
      else if (item._tag === 'Done') counted = item.tally
    }
  return { state, tally: counted, rejected, objects }
}

/** @internal The items of a source, one chunk at a time. */
export const readSource = (
  source: string,
  bytes: AsyncIterable<Uint8Array>,
  reading: Reading
): Batches => readBatches(bytes, optionsOf(reading, source))

/** @internal */
export const foldSource = <Result>(
  of: Aggregate<ReadItem, Result>,
  source: string,
  bytes: AsyncIterable<Uint8Array>,
  reading: Reading
): Promise<FoldedSource<Result>> => foldItems(of, readSource(source, bytes, reading))

/** @internal The state of a missing source: one rejection. */
export const foldNothing = <Result>(
  of: Aggregate<ReadItem, Result>,
  source: string,
  why: Refusal
): Promise<FoldedSource<Result>> => foldItems(of, [readNothing({ source }, why)])
