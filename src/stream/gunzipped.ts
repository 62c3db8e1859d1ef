/**
 * Decompresses a gzipped source: with the platform's function as long as there is no error, otherwise with our own
 * code.
 *
 * After an error, the platform's output is lost, and how much is lost depends on its chunks. So the compressed bytes
 * are kept, and a damaged stretch is read again.
 *
 * @module
 * @since 0.2.0
 */
import { maxInPiece } from '../gzip/Deflated.js'
import { type GzipFault, type Inflated, isFault } from '../gzip/GzipFault.js'
import { type Gunzipping, gunzipping, isUsualHeader } from '../gzip/gunzipping.js'
import type { ReadOptions } from './ReadOptions.js'
import { codeOf } from './reject.js'

/** After this many bytes, a stretch ends with the next member: earlier bytes are then dropped. */
const stretchBytes = 4 * 1024 * 1024

/** Chunks are copied in parts of this many bytes, since the source may reuse the memory. */
const partBytes = 256 * 1024

/**
 * Of a larger member, no more is kept; an error is then found, and reading continues after it, but the last chunk is
 * lost.
 */
const maxKept = 64 * 1024 * 1024

/** The chunks of a source; one may be pushed back. */
interface Chunks {
  readonly next: () => Promise<Uint8Array | undefined>
  readonly back: (chunk: Uint8Array) => void
  /** The error of the source; no chunks follow. */
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

/** The index at which a member may start, after the first byte; the length if there is none. */
const memberIn = (chunk: Uint8Array): number => {
  for (let at = chunk.indexOf(0x1f, 1); at > 0; at = chunk.indexOf(0x1f, at + 1))
    if (isUsualHeader(chunk, at)) return at
  return chunk.length
}

/** Chunks for the platform, and what happened to them. */
interface Stretch {
  readonly bytes: AsyncGenerator<Uint8Array, void, undefined>
  /** Undefined if there were too many. */
  readonly kept: () => ReadonlyArray<Uint8Array> | undefined
  readonly length: () => number
  /** Whether all were consumed, and there are no more. */
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
      if (length > maxKept) kept = undefined
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

const own = { pieceBytes: maxInPiece, isLost: false }

/** Without the platform: `given` bytes of the output were already passed on. */
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
    // If the source has failed, that is the error.
    if (isFault(found)) {
      if (chunks.failure() === undefined) yield found
    } else if (found.length > left) yield found.subarray(left)
    if (!isFault(found)) left = Math.max(0, left - found.length)
    step = steps.next()
  }
}

/** The error if the data cannot be read again, by the code that zlib sets. */
const faultOf = (error: unknown, byteOffset: number): GzipFault => ({
  _tag: codeOf(error) === 'Z_BUF_ERROR' ? 'BrokenOff' : 'Data',
  byteOffset
})

/** @internal Throws the error of the source, after everything before it was passed on. */
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
