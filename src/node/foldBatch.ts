/**
 * Some files, folded in this thread.
 *
 * @module
 * @since 0.1.0
 */
import type { Aggregate } from '../aggregate/Aggregate.js'
import { empty, step } from '../aggregate/State.js'
import { stateCodec } from '../aggregate/stateCodec.js'
import { type Tally, tally } from '../delivery/Tally.js'
import type { ReadItem, Rejected } from '../stream/ReadItem.js'
import type { ReadOptions } from '../stream/ReadOptions.js'
import { readFiles } from './readFiles.js'

/** The options that can be sent to a worker. */
export type BatchOptions = Omit<
  ReadOptions,
  'source' | 'signal' | 'gunzip' | 'gunzipSync' | 'isDuplicate' | 'everything'
>

/** @internal */
export interface Batch {
  /** As JSON, since a worker's own state means nothing to another thread. */
  readonly state: unknown
  readonly tally: Tally
  readonly rejected: ReadonlyArray<Rejected>
}

/** @internal */
export const foldBatch = async (
  of: Aggregate<ReadItem, unknown>,
  files: ReadonlyArray<string>,
  options: BatchOptions
): Promise<Batch> => {
  const state = empty(of)
  let counted = tally.empty
  const rejected: Array<Rejected> = []
  for await (const item of readFiles(files, { ...options, concurrency: 1 })) {
    step(state, item)
    if (item._tag === 'Rejected') rejected.push(item)
    else if (item._tag === 'Done') counted = item.tally
  }
  return { state: stateCodec(of).encode(state), tally: counted, rejected }
}
