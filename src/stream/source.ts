/**
 * The bytes of a source, decompressed if necessary.
 *
 * @module
 * @since 0.1.0
 */

import type { Inflated } from '../gzip/GzipFault.js'
import { nestedGzip } from '../gzip/nestedGzip.js'
import { gunzipped } from './gunzipped.js'
import type { ReadOptions, Signal } from './ReadOptions.js'

/** @internal Whether a source is gzipped, and all of its bytes. */
export interface Sniffed {
  readonly gzipped: boolean
  readonly bytes: AsyncIterable<Uint8Array>
}

/** Ends when the signal is aborted, even if the source no longer responds; an abort is not an error. */
const until = async function* (
  source: AsyncIterable<Uint8Array>,
  signal: Signal | undefined
): AsyncGenerator<Uint8Array, void, undefined> {
  const iterator = source[Symbol.asyncIterator]()
  let stop = (): void => undefined
  const listener = (): void => stop()
  signal?.addEventListener('abort', listener)
  try {
    while (signal?.aborted !== true) {
      const next = await new Promise<IteratorResult<Uint8Array> | undefined>((resolve, reject) => {
        stop = () => resolve(undefined)
        iterator.next().then(resolve, reject)
      })
      if (next === undefined || next.done === true) return
      yield next.value
    }
  } finally {
    signal?.removeEventListener('abort', listener)
    const closed = iterator.return?.()
    // A source that does not respond cannot be awaited; it is closed when it does.
    if (signal?.aborted === true) closed?.catch(() => undefined)
    else await closed
  }
}

const chain = async function* (
  first: ReadonlyArray<Uint8Array>,
  rest: AsyncGenerator<Uint8Array, void, undefined>
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* first
    yield* rest
  } finally {
    await rest.return()
  }
}

/**
 * @internal Examines the first two bytes. They may be in two chunks, each of which is copied, since it may be
 * overwritten.
 */
export const sniff = async (
  source: AsyncIterable<Uint8Array>,
  signal: Signal | undefined
): Promise<Sniffed> => {
  const bytes = until(source, signal)
  const first: Array<Uint8Array> = []
  const start: Array<number> = []
  while (start.length < 2) {
    const next = await bytes.next()
    if (next.done === true) break
    start.push(...next.value.subarray(0, 2))
    first.push(next.value)
    if (start.length < 2) first.push(Uint8Array.from(first.pop() ?? []))
  }
  return {
    gzipped: start[0] === 0x1f && start[1] === 0x8b,
    bytes: chain(first, bytes)
  }
}

/**
 * @internal The decompressed content of a source, twice if necessary; errors are in the position where they were found.
 */
export const inflated = async function* (
  { gzipped, bytes }: Sniffed,
  options: ReadOptions
): AsyncGenerator<Inflated, void, undefined> {
  if (!gzipped) return yield* bytes
  const { push, end } = nestedGzip()
  for await (const found of gunzipped(bytes, options)) yield* push(found)
  yield* end()
}
