/**
 * Buffers the bytes of unfinished values: all that is kept from one chunk to the next.
 *
 * @module
 * @since 0.1.0
 */

import type { Slice } from './Slice.js'

/** The size up to which a buffer is reused. */
const spare = 256 * 1024

/** @internal Offsets count from the start of the source. */
export interface Carry {
  /** Starts the next chunk. */
  readonly begin: (chunk: Uint8Array) => void
  /** The bytes of a span that ends in this chunk; undefined if they exceeded the limit. */
  readonly take: (start: number, end: number) => Uint8Array | undefined
  /** The bytes of an unfinished span, possibly copied, as part of a larger array. */
  readonly peek: (start: number, end: number) => Slice | undefined
  /** The next chunk starts at this offset, and nothing is kept. */
  readonly moveTo: (at: number) => void
  /** Ends the chunk, which may then be overwritten. Only the bytes from `openSince` on are kept. */
  readonly finish: (openSince: number | undefined) => void
}

/** @internal */
export const carry = (limit: number): Carry => {
  let buffer: Uint8Array = new Uint8Array(spare)
  let held = 0
  let length = 0
  let dropped = false
  let chunk: Uint8Array = new Uint8Array(0)
  let offset = 0

  const clear = (): void => {
    length = 0
    dropped = false
    if (buffer.length > spare) buffer = new Uint8Array(spare)
  }

  const add = (bytes: Uint8Array): void => {
    const needed = length + bytes.length
    if (dropped || needed > limit) {
      clear()
      dropped = true
      return
    }
    if (needed > buffer.length) {
      const larger = new Uint8Array(Math.min(Math.max(needed, buffer.length * 2), limit))
      larger.set(buffer.subarray(0, length))
      buffer = larger
    }
    buffer.set(bytes, length)
    length = needed
  }

  return {
    begin: (next) => {
      offset += chunk.length
      chunk = next
    },
    take: (start, end) => {
      if (start >= offset) return chunk.subarray(start - offset, end - offset)
      add(chunk.subarray(0, end - offset))
      return dropped ? undefined : buffer.subarray(start - held, end - held)
    },
    peek: (start, end) => {
      if (start >= offset) return { bytes: chunk, from: start - offset, to: end - offset }
      if (dropped || start < held || start - held > length) return undefined
      const bytes = new Uint8Array(end - start)
      bytes.set(buffer.subarray(start - held, Math.min(offset, end) - held))
      if (end > offset) bytes.set(chunk.subarray(0, end - offset), offset - start)
      return { bytes, from: 0, to: bytes.length }
    },
    moveTo: (at) => {
      clear()
      chunk = chunk.subarray(0, 0)
      offset = at
    },
    finish: (openSince) => {
      if (openSince === undefined) return clear()
      if (openSince < offset) return add(chunk)
      clear()
      held = openSince
      add(chunk.subarray(openSince - offset))
    }
  }
}
