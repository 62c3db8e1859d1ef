/**
 * The bytes of what has begun and not yet ended: all that is kept from one chunk to the next.
 *
 * @module
 * @since 0.1.0
 */

import type { Slice } from './Slice.js'

/** What a buffer that has grown may keep for the next time. */
const spare = 256 * 1024

/** @internal Offsets count from the start of the source. */
export interface Carry {
  /** The chunk that comes next. */
  readonly begin: (chunk: Uint8Array) => void
  /** The bytes of a span that ends in this chunk; undefined if they were more than may be kept. */
  readonly take: (start: number, end: number) => Uint8Array | undefined
  /** Such bytes while the span goes on, among others; they may be copied. */
  readonly peek: (start: number, end: number) => Slice | undefined
  /** The next chunk starts here, and nothing is kept. */
  readonly moveTo: (at: number) => void
  /** The chunk is done with: what starts at `openSince` is kept, and nothing else. The chunk may be overwritten. */
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
