/**
 * Folds some files in this thread.
 *
 * @module
 * @since 0.1.0
 */
import type { Aggregate } from '../aggregate/Aggregate.js'
import { empty, step } from '../aggregate/State.js'
import { stateCodec } from '../aggregate/stateCodec.js'
import { type Tally, tallyMonoid } from '../delivery/Tally.js'
import type { ReadItem, Rejected } from '../stream/ReadItem.js'
import type { ReadOptions } from '../stream/ReadOptions.js'
import type { Found } from './filesOf.js'
import { readFound } from './readFiles.js'

/** The options that can be sent to a worker. */
export type BatchOptions = Omit<
  ReadOptions,
  'source' | 'signal' | 'gunzip' | 'gunzipSync' | 'dedupe' | 'everything'
>

/** @internal */
export interface Batch {
  /** As JSON, since a worker's own state cannot be used in another thread. */
  readonly state: unknown
  readonly tally: Tally
  readonly rejected: ReadonlyArray<Rejected>
  readonly unread: ReadonlyArray<string>
}

/** @internal Whether nothing but errors came out of it. */
export const isUnread = ({ records, rejected }: Tally): boolean =>
  records > 0 && records === rejected

/** @internal */
export const foldBatch = async (
  of: Aggregate<ReadItem, unknown>,
  found: ReadonlyArray<Found>,
  options: BatchOptions
): Promise<Batch> => {
  const state = empty(of)
  let counted = tallyMonoid.empty
  const rejected: Array<Rejected> = []
  const unread: Array<string> = []
  const items = readFound(
    () => Promise.resolve(found),
    { ...options, concurrency: 1 },
    (file, tally) => {
      if (isUnread(tally)) unread.push(file)
    }
  )
  for await (const item of items) {
    step(state, item)
    if (item._tag === 'Rejected') rejected.push(item)
    else if (item._tag === 'Done') counted = item.tally
  }
  return { state: stateCodec(of).encode(state), tally: counted, rejected, unread }
}
