/**
 * From bytes to events, as they arrive.
 *
 * @module
 * @since 0.1.0
 */
import { isFault } from '../gzip/GzipFault.js'
import { refusedLimit } from './limits.js'
import type { ReadItem } from './ReadItem.js'
import type { ReadOptions } from './ReadOptions.js'
import { type RecordReader, recordReader } from './recordReader.js'
import { aborted, damaged, type Refusal, tooLarge, unreadable } from './reject.js'
import { inflated, type Sniffed, sniff } from './source.js'

/** However large the chunks of a source are, no more than this is processed at once. */
const windowBytes = 256 * 1024

type Batches = AsyncGenerator<ReadonlyArray<ReadItem>, void, undefined>

/** The last batch: the tally, and nothing after it. */
const lastOf = (reader: RecordReader, why: Refusal | undefined): ReadonlyArray<ReadItem> => [
  ...reader.end(why),
  { _tag: 'Done', tally: reader.tally() }
]

const readOpened = async function* (sniffed: Sniffed, options: ReadOptions): Batches {
  const { signal, maxInflatedBytes = Number.POSITIVE_INFINITY } = options
  const reader = recordReader(options)
  let room = sniffed.gzipped ? maxInflatedBytes : Number.POSITIVE_INFINITY
  let why: Refusal | undefined
  try {
    for await (const found of inflated(sniffed, options)) {
      if (isFault(found)) {
        yield reader.fault(damaged(found))
        continue
      }
      const chunk = found.subarray(0, room)
      for (let at = 0; at < chunk.length && why === undefined; at += windowBytes) {
        yield reader.read(chunk.subarray(at, at + windowBytes))
        if (signal?.aborted === true) why = aborted
      }
      room -= found.length
      if (room < 0) why ??= tooLarge('a source', maxInflatedBytes, 'maxInflatedBytes')
      if (why !== undefined) break
    }
  } catch (error) {
    why = unreadable(error)
  }
  if (signal?.aborted === true) why = aborted
  yield lastOf(reader, why)
}

/** @internal The end of a source of which nothing was read. */
export const readNothing = (options: ReadOptions, why: Refusal): ReadonlyArray<ReadItem> =>
  lastOf(recordReader(options), why)

/** @internal For a source that is in memory, decompressed. */
export const readBytes = function* (
  bytes: Uint8Array,
  options: ReadOptions
): Generator<ReadonlyArray<ReadItem>, void, undefined> {
  const refused = refusedLimit(options)
  if (refused !== undefined) return yield readNothing(options, refused)
  const reader = recordReader(options)
  for (let at = 0; at < bytes.length && options.signal?.aborted !== true; at += windowBytes)
    yield reader.read(bytes.subarray(at, at + windowBytes))
  yield lastOf(reader, options.signal?.aborted === true ? aborted : undefined)
}

/** @internal The items of one chunk at a time: awaiting each of them would cost as much as decoding it. */
export const readBatches = async function* (
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions
): Batches {
  const refused = refusedLimit(options)
  if (refused !== undefined) return yield readNothing(options, refused)
  let sniffed: Sniffed
  try {
    sniffed = await sniff(source, options.signal)
  } catch (error) {
    return yield readNothing(options, unreadable(error))
  }
  yield* readOpened(sniffed, options)
}

/**
 * The media events in a source of bytes, in order, followed by the tally. A source contains one or more documents: log
 * files, arrays, JSON lines or any other format that `recordsFrom` opens, gzipped or not.
 *
 * It never throws, and nothing is lost silently: what cannot be read is a `Rejected` with its place, and reading
 * continues after it. Memory does not grow with the source: only wanted records are parsed, one at a time, and none is
 * kept. To stop early, leave the loop or abort the signal: the source is closed.
 *
 * *Gotcha:* records of services that are not wanted are not parsed, so damage inside one goes unnoticed.
 *
 * @category reading
 * @since 0.1.0
 */
export const readEvents = async function* (
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions = {}
): AsyncGenerator<ReadItem, void, undefined> {
  for await (const batch of readBatches(source, options)) for (const item of batch) yield item
}
