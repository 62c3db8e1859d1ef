/**
 * The scanner together with the bytes that it needs: those of unfinished values, and of broken ones, in which the next
 * document is searched.
 *
 * @module
 * @since 0.2.0
 */
import { carry } from './Carry.js'
import { bracketsInText, type Recover, resumption } from './resumption.js'
import type { Emit, MakeScanner, Operations } from './Scanner.js'
import type { Slice } from './Slice.js'

/** @internal Stateful: create one for each file. */
export interface Spans {
  /** Reads the next bytes, which may then be overwritten. */
  readonly scan: (chunk: Uint8Array) => void
  /**
   * Ends the input. With `isCut`, the end is not an error of the unfinished value, and no document is searched in it.
   */
  readonly end: (isCut: boolean) => void
  /** The bytes of a span, while it is being reported; undefined if they exceeded the limit. */
  readonly take: (start: number, end: number) => Uint8Array | undefined
  /** The same for a broken value, as part of a larger array. */
  readonly peek: (start: number, end: number) => Slice | undefined
  /** The start of the unfinished value. */
  readonly openSince: () => number | undefined
}

/** Before a string with an odd end, at most this much white space and brackets is examined. */
const shortest = 64

/**
 * Limits how much is read again, as a multiple of all bytes plus a constant: a document could be broken at each of its
 * bytes.
 */
const maxRereads = 4
const freeRereads = 1024 * 1024

/** @internal Keeps at most `limit` bytes. */
export const spans = (
  make: MakeScanner,
  wanted: ReadonlyArray<string>,
  emit: Emit,
  limit: number,
  operations?: Operations
): Spans => {
  const kept = carry(limit)
  /** The start of the chunk, and how many bytes were read again. */
  let offset = 0
  let reread = 0
  let isCut = false
  /** The bytes between the offset to return to and the chunk. */
  let before: Uint8Array = new Uint8Array(0)

  const recover: Recover = (from, at, cause, isElement) => {
    const otherwise = cause === 'Quote' ? -1 : at
    if (isCut) return otherwise
    if (cause === 'Quote') {
      const end = kept.peek(Math.max(from, at - shortest), at)
      if (end === undefined || bracketsInText(end) < 0) return otherwise
    }
    const slice = kept.peek(from, at)
    const found = slice === undefined ? -1 : resumption(slice, cause, isElement)
    if (slice === undefined || found < 0) return otherwise
    const to = from + found - slice.from
    reread += at - to
    if (reread > maxRereads * at + freeRereads) return otherwise
    if (to < offset) before = slice.bytes.slice(found, found + offset - to)
    return to
  }

  const scanner = make(wanted, emit, recover, operations)

  const run = (read: () => number | undefined, chunk: Uint8Array): void => {
    const start = offset
    kept.begin(chunk)
    for (let back = read(); back !== undefined; back = read()) {
      offset = back
      kept.moveTo(back)
      scanner.moveTo(back)
      kept.begin(before)
      scanner.scan(before)
      kept.finish(scanner.openSince())
      kept.begin(chunk)
      offset = start
    }
    kept.finish(scanner.openSince())
    offset += chunk.length
  }

  const nothing = new Uint8Array(0)
  return {
    scan: (chunk) => run(() => scanner.scan(chunk), chunk),
    end: (cut) => {
      isCut = cut
      run(() => scanner.end(), nothing)
      isCut = false
    },
    take: kept.take,
    peek: kept.peek,
    openSince: scanner.openSince
  }
}
