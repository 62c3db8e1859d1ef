/**
 * Some files, folded.
 *
 * @module
 * @since 0.1.0
 */
import { type Tally, tally } from '../delivery/Tally.js'
import type { Rejected } from '../stream/ReadItem.js'
import type { ReadOptions } from '../stream/ReadOptions.js'
import type { Fold } from './Fold.js'
import { readFiles } from './readFiles.js'

/** The options that can be sent to a worker. */
export type BatchOptions = Omit<
  ReadOptions,
  'source' | 'signal' | 'gunzip' | 'gunzipSync' | 'dedupe' | 'everything'
>

/** @internal */
export interface Batch<Sent> {
  readonly state: Sent
  readonly tally: Tally
  readonly rejected: ReadonlyArray<Rejected>
}

/** @internal */
export const foldBatch = async <State, Sent>(
  { empty, step, send }: Fold<State, Sent>,
  files: ReadonlyArray<string>,
  options: BatchOptions
): Promise<Batch<State | Sent>> => {
  let state = empty()
  let counted = tally.empty
  const rejected: Array<Rejected> = []
  for await (const item of readFiles(files, { ...options, concurrency: 1 }))
    if (item._tag === 'Events') for (const event of item.events) state = step(state, event)
    else if (item._tag === 'Rejected') rejected.push(item)
    else if (item._tag === 'Done') counted = item.tally
  return { state: send === undefined ? state : send(state), tally: counted, rejected }
}
