/**
 * A gzipped source, inflated: by what the platform has while all goes well, and by our own code where it does not.
 *
 * What a platform has inflated when it meets a fault is lost, and how much that is depends on its chunks. So the compressed
 * bytes are kept, and a damaged stretch is read again.
 *
 * @module
 * @since 0.2.0
 */
import { mostInPiece } from '../gzip/Deflated.js'
import { type GzipFault, type Inflated, isFault } from '../gzip/GzipFault.js'
import { type Gunzipping, gunzipping, isUsualHeader } from '../gzip/gunzipping.js'
import type { ReadOptions } from './ReadOptions.js'
import { codeOf } from './reject.js'

/** After this many bytes, a stretch ends where the next member does: what came before is no longer kept. */
const stretchBytes = 4 * 1024 * 1024

/** A chunk is copied in parts of this many bytes, since its source may reuse the memory. */
const partBytes = 256 * 1024

/** Of a member that is larger, no more is kept; a fault is then found, and what follows read, but the last chunk is lost. */
const mostKept = 64 * 1024 * 1024

/** Chunks of the source, one of which may be given back. */
interface Chunks {
  readonly next: () => Promise<Uint8Array | undefined>
  readonly back: (chunk: Uint8Array) => void
  /** What the source threw; no chunks follow. */
  readonly failure: () => { readonly error: unknown } | undefined
}

const chunksOf = (iterator: AsyncIterator<Uint8Array>): Chunks => {
  const given: Array<Uint8Array> = []
  let failure: { readonly error: unknown } | undefined
  return {
    next: async () => {
      const first = given.pop()
      if (first !== undefined || failure !== undefined) return first
      try {
        const next = await iterator.next()
        return next.done === true ? undefined : next.value
      } catch (error) {
        failure = { error }
        return undefined
      }
    },
    back: (chunk) => given.push(chunk),
    failure: () => failure
  }
}

/** Where a member may start, after the first byte; the length if none does. */
const memberIn = (chunk: Uint8Array): number => {
  for (let at = chunk.indexOf(0x1f, 1); at > 0; at = chunk.indexOf(0x1f, at + 1))
    if (isUsualHeader(chunk, at)) return at
  return chunk.length
}

/** Some chunks for the platform, and what became of them. */
interface Stretch {
  readonly bytes: AsyncGenerator<Uint8Array, void, undefined>
  /** Nothing where they were too many. */
  readonly kept: () => ReadonlyArray<Uint8Array> | undefined
  readonly length: () => number
  /** Whether all were taken, and there are no more of them. */
  readonly isTaken: () => boolean
  /** Whether the source has ended. */
  readonly isLast: () => boolean
}

const stretchOf = (chunks: Chunks): Stretch => {
  let kept: Array<Uint8Array> | undefined = []
  let length = 0
  let isTaken = false
  let isLast = false
  const take = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
    for (;;) {
      const chunk = await chunks.next()
      if (chunk === undefined) {
        isTaken = true
        isLast = true
        return
      }
      const part = new Uint8Array(chunk.subarray(0, partBytes))
      const to = length < stretchBytes ? part.length : memberIn(part)
      length += to
      if (length > mostKept) kept = undefined
      kept?.push(part.subarray(0, to))
      if (to < chunk.length) chunks.back(chunk.subarray(to))
      isTaken = to < part.length
      yield part.subarray(0, to)
      if (isTaken) return
    }
  }
  return {
    bytes: take(),
    kept: () => kept,
    length: () => length,
    isTaken: () => isTaken,
    isLast: () => isLast
  }
}

const own = { pieceBytes: mostInPiece, isLost: false }

/** Without the platform: `given` bytes of what is kept were given already. */
const byItself = async function* (
  chunks: Chunks,
  steps: Gunzipping,
  kept: ReadonlyArray<Uint8Array>,
  given: number
): AsyncGenerator<Inflated, void, undefined> {
  let at = 0
  let left = given
  for (let step = steps.next(); step.done !== true; ) {
    const found = step.value
    if (found === 'Input') {
      step = steps.next(kept[at++] ?? (await chunks.next()))
      continue
    }
    // Where the source has failed, that is what is wrong.
    if (isFault(found)) {
      if (chunks.failure() === undefined) yield found
    } else if (found.length > left) yield found.subarray(left)
    if (!isFault(found)) left = Math.max(0, left - found.length)
    step = steps.next()
  }
}

/** What is wrong where it cannot be read again, by the code that zlib gives. */
const faultOf = (error: unknown, byteOffset: number): GzipFault => ({
  _tag: codeOf(error) === 'Z_BUF_ERROR' ? 'BrokenOff' : 'Data',
  byteOffset
})

/** @internal Throws what the source throws, when all that came before was given. */
export const gunzipped = async function* (
  source: AsyncIterable<Uint8Array>,
  { gunzip, signal }: ReadOptions
): AsyncGenerator<Inflated, void, undefined> {
  const iterator = source[Symbol.asyncIterator]()
  const chunks = chunksOf(iterator)
  let before = 0
  try {
    for (let isLast = false; !isLast; ) {
      if (gunzip === undefined) {
        yield* byItself(chunks, gunzipping({ ...own, before }), [], 0)
        break
      }
      const stretch = stretchOf(chunks)
      let given = 0
      let thrown: unknown
      let isWhole = false
      try {
        for await (const piece of gunzip(stretch.bytes)) {
          given += piece.length
          yield piece
        }
        isWhole = stretch.isTaken()
      } catch (error) {
        thrown = error
      }
      if (signal?.aborted === true) return
      isLast = stretch.isLast()
      if (isWhole) {
        before += stretch.length()
        continue
      }
      const kept = stretch.kept()
      if (kept === undefined) yield faultOf(thrown, before)
      const rest = before + stretch.length()
      yield* kept === undefined
        ? byItself(chunks, gunzipping({ ...own, before: rest, isLost: true }), [], 0)
        : byItself(chunks, gunzipping({ ...own, before }), kept, given)
      break
    }
    const failure = chunks.failure()
    if (failure !== undefined) throw failure.error
  } finally {
    await iterator.return?.()
  }
}
