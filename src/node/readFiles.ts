/**
 * From files to events.
 *
 * @module
 * @since 0.1.0
 */
import { createReadStream } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type Tally, tallyMonoid } from '../delivery/Tally.js'
import { refusedLimit } from '../stream/limits.js'
import type { ReadItem } from '../stream/ReadItem.js'
import type { ReadOptions } from '../stream/ReadOptions.js'
import { readBatches, readBytes, readNothing } from '../stream/readEvents.js'
import { distinctFiles, type Found, filesOf } from './filesOf.js'
import { gunzip } from './gunzip.js'
import { load } from './load.js'
import { type Progress, progressOver } from './Progress.js'
import { release } from './release.js'

const highWaterMark = 256 * 1024

/**
 * The options of `readFiles`: those of `readEvents`, and how files are read.
 *
 * @category model
 * @since 0.1.0
 */
export interface FilesOptions extends Omit<ReadOptions, 'source' | 'gunzip' | 'gunzipSync'> {
  /**
   * How many small files are loaded ahead: 4 by default. Their events still come in the order of the files. With 1, all
   * work is done in this thread, which is best if every core already has a thread.
   */
  readonly concurrency?: number
  /** Called after each file, and after each chunk of a large one. */
  readonly onProgress?: (progress: Progress) => void
}

/** Loads the next items while the previous ones are read. */
const ahead = function* (
  files: ReadonlyArray<string>,
  { concurrency = 4, maxInflatedBytes }: FilesOptions
): Generator<readonly [string, Promise<Uint8Array<ArrayBuffer> | undefined>]> {
  const loading: Array<Promise<Uint8Array<ArrayBuffer> | undefined>> = []
  const isAlone = concurrency <= 1
  for (const [index, file] of files.entries()) {
    while (loading.length < Math.max(1, concurrency) && index + loading.length < files.length)
      loading.push(load(files[index + loading.length] ?? file, isAlone, maxInflatedBytes))
    yield [file, loading.shift() ?? load(file, isAlone, maxInflatedBytes)]
  }
}

const counting = async function* (
  source: AsyncIterable<Uint8Array>,
  count: (bytes: number) => void
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of source) {
    count(chunk.length)
    yield chunk
  }
}

/**
 * @internal Reads what was found, starting with the first step; `onFile` is called with the tally of each file, and of
 * each path that matched none.
 */
export const readFound = async function* (
  look: () => Promise<ReadonlyArray<Found>>,
  options: FilesOptions,
  onFile: (file: string, tally: Tally) => void = () => undefined
): AsyncGenerator<ReadItem, void, undefined> {
  const found = await look()
  const files = distinctFiles(found)
  const progress = await progressOver(files, options.onProgress)
  let total: Tally = tallyMonoid.empty

  /** Without its own tally, which is added to the total. */
  const counted = (batch: ReadonlyArray<ReadItem>, source: string): ReadonlyArray<ReadItem> => {
    const last = batch.at(-1)
    if (last?._tag !== 'Done') return batch
    total = tallyMonoid.concat(total, last.tally)
    onFile(source, last.tally)
    return batch.slice(0, -1)
  }

  const refused = refusedLimit(options)
  if (refused !== undefined) {
    yield* counted(readNothing(options, refused), '')
    return yield { _tag: 'Done', tally: total }
  }
  for (const { missing, passedOver } of found) {
    for (const { path, why } of missing)
      yield* counted(readNothing({ ...options, source: path }, why), path)
    yield* passedOver
  }
  for (const [file, loading] of ahead(files, options)) {
    const reading: ReadOptions = {
      ...options,
      source: file,
      gunzip,
      gunzipSync
    }
    const loaded = await loading
    const batches =
      loaded !== undefined
        ? readBytes(loaded, reading)
        : readBatches(counting(createReadStream(file, { highWaterMark }), progress.read), reading)
    for await (const batch of batches) for (const item of counted(batch, file)) yield item
    if (loaded !== undefined) release(loaded)
    progress.next(total)
    if (options.signal?.aborted === true) break
  }
  yield { _tag: 'Done', tally: total }
}

/**
 * The media events of log files, gzipped or not: of paths, of folders (`.json`, `.jsonl`, `.ndjson` and `.gz`, at any
 * depth) and of globs. Files come in the order of the paths, and within a folder by name; the tally in `Done` covers
 * all of them.
 *
 * A file that cannot be read is a `Rejected` with its place, and the others are read. Files that are skipped in folders
 * and globs are counted in a `PassedOver`. To stop, leave the loop or abort the signal: all files are closed.
 *
 * @example
 * {@includeCode ../../docs/examples/reading.test.ts#read-files}
 *
 * @category reading
 * @since 0.1.0
 */
export function readFiles(
  paths: string | ReadonlyArray<string>,
  options: FilesOptions = {}
): AsyncGenerator<ReadItem, void, undefined> {
  return readFound(() => filesOf(paths), options)
}
