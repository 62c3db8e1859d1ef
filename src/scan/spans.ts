/**
 * The scanner with the bytes that it needs: of what has begun, and of what breaks off, to find the document behind it.
 *
 * @module
 * @since 0.2.0
 */
import { carry } from './Carry.js'
import { bracketsInText, type Recover, resumption } from './resumption.js'
import type { MakeScanner, Operations, Tell } from './Scanner.js'
import type { Slice } from './Slice.js'

/** @internal It remembers where it is; make one for each file. */
export interface Spans {
  /** Reads the bytes that come next; they may be overwritten afterwards. */
  readonly scan: (chunk: Uint8Array) => void
  /** No bytes come any more; `isCut` if that is no fault of what is open, and nothing is looked for in it. */
  readonly end: (isCut: boolean) => void
  /** The bytes of a span, while it is told; undefined if they were more than may be kept. */
  readonly take: (start: number, end: number) => Uint8Array | undefined
  /** The same of something broken, among others. */
  readonly peek: (start: number, end: number) => Slice | undefined
  /** Where that starts whose end was not seen yet. */
  readonly openSince: () => number | undefined
}

/** In front of a string that ends oddly, no more white space and brackets are looked at. */
const shortest = 64

/** So often all bytes may be read again, and so many besides: documents could be broken at each of their bytes. */
const mostAgain = 4
const freeAgain = 1024 * 1024

/** @internal Keeps at most `limit` bytes. */
export const spans = (
  make: MakeScanner,
  wanted: ReadonlyArray<string>,
  tell: Tell,
  limit: number,
  operations?: Operations
): Spans => {
  const kept = carry(limit)
  /** Where the chunk starts, and how many bytes were read again. */
  let offset = 0
  let again = 0
  let isCut = false
  /** The bytes between the place that is gone back to and the chunk. */
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
    again += at - to
    if (again > mostAgain * at + freeAgain) return otherwise
    if (to < offset) before = slice.bytes.slice(found, found + offset - to)
    return to
  }

  const scanner = make(wanted, tell, recover, operations)

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
