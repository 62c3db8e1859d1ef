/**
 * Decompresses gzip: every member of a source, up to the point where it is damaged, and then from the next member on.
 *
 * Law: the output depends only on the bytes, not on how they are split into chunks; it is never less than what `gzip
 * -dc` writes, and every error is reported.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1952
 * @module
 * @since 0.2.0
 */
import { crc32 } from './crc32.js'
import { type Deflated, deflated } from './Deflated.js'
import type { GzipFault, Inflated } from './GzipFault.js'
import { type Input, input } from './Input.js'

/** @internal Yields output, or an `Input` to request more bytes; undefined is the end. */
export type Gunzipping = Generator<Inflated | 'Input', void, Uint8Array | undefined>

/** A part of it. */
type Part<A> = Generator<Inflated | 'Input', A, Uint8Array | undefined>

/**
 * Part of a damaged member may already belong to the next one, so it is read again from there: at most this often for
 * each byte.
 */
const maxRereads = 4
/** Plus this many bytes. */
const freeRereads = 1024 * 1024

const headerBytes = 10

/** Whether an incomplete header may be valid: zlib and `gzip` reject any other. */
const mayBeHeader = (bytes: Uint8Array, at: number, to: number): boolean =>
  bytes[at] === 0x1f &&
  (at + 1 >= to || bytes[at + 1] === 0x8b) &&
  (at + 2 >= to || bytes[at + 2] === 8) &&
  (at + 3 >= to || ((bytes[at + 3] ?? 0) & 0xe0) === 0)

/** @internal Where a header is not certain, only one of the usual form is accepted: with a known level and system. */
export const isUsualHeader = (bytes: Uint8Array, at: number): boolean =>
  mayBeHeader(bytes, at, at + headerBytes) &&
  [0, 2, 4].includes(bytes[at + 8] ?? 1) &&
  ((bytes[at + 9] ?? 0) <= 13 || bytes[at + 9] === 0xff)

/** Whether there are this many more bytes. */
const has = function* (from: Input, count: number): Part<boolean> {
  while (from.at() + count > from.to()) {
    const chunk = yield 'Input'
    if (chunk === undefined) return false
    from.add(chunk)
  }
  return true
}

const isThere = (from: Input, flag: number): boolean =>
  ((from.bytes()[from.start() + 3] ?? 0) & flag) !== 0

const skipText = function* (from: Input): Part<boolean> {
  while (yield* has(from, 1)) {
    from.find(0)
    if (from.at() === from.to()) continue
    from.skip(1)
    return true
  }
  return false
}

/** Reads a header; returns the error, if there is one. */
const readHeader = function* (from: Input): Part<GzipFault['_tag'] | undefined> {
  const isWhole = yield* has(from, headerBytes)
  if (!mayBeHeader(from.bytes(), from.start(), from.to())) return 'Header'
  if (!isWhole) return 'BrokenOff'
  from.skip(headerBytes)
  if (isThere(from, 4)) {
    if (!(yield* has(from, 2))) return 'BrokenOff'
    const extra = from.next() | (from.next() << 8)
    if (!(yield* has(from, extra))) return 'BrokenOff'
    from.skip(extra)
  }
  if (isThere(from, 8) && !(yield* skipText(from))) return 'BrokenOff'
  if (isThere(from, 16) && !(yield* skipText(from))) return 'BrokenOff'
  if (isThere(from, 2)) {
    if (!(yield* has(from, 2))) return 'BrokenOff'
    const sum = crc32(from.bytes().subarray(from.start(), from.at()), 0) & 0xffff
    if ((from.next() | (from.next() << 8)) !== sum) return 'Header'
  }
  return undefined
}

const number = (from: Input): number =>
  (from.next() | (from.next() << 8) | (from.next() << 16) | (from.next() << 24)) >>> 0

/** Decompresses and verifies a member after its header; returns the error, if there is one. */
const readData = function* (from: Input, data: Deflated): Part<GzipFault['_tag'] | undefined> {
  let sum = 0
  let length = 0
  for (;;) {
    const stop = data.read(from.bytes(), from.at(), from.to())
    from.skip(data.at() - from.at())
    from.keepFrom(data.storedTo())
    const piece = data.take()
    if (piece.length > 0) {
      sum = crc32(piece, sum)
      length = (length + piece.length) >>> 0
      yield piece
    }
    if (stop === 'Damaged') return 'Data'
    if (stop === 'End') break
    if (stop === 'Output') continue
    const chunk = yield 'Input'
    if (chunk === undefined) return 'BrokenOff'
    from.add(chunk)
  }
  if (!(yield* has(from, 8))) return 'BrokenOff'
  if (number(from) !== sum) return 'Checksum'
  return number(from) === length ? undefined : 'Length'
}

/** Moves to the next member, wherever it is; returns whether there is one. */
const search = function* (from: Input): Part<boolean> {
  while (yield* has(from, headerBytes)) {
    if (isUsualHeader(from.bytes(), from.at())) return true
    from.skip(1)
    from.find(0x1f)
    from.begin()
  }
  return false
}

/** Skips padding, which tapes and block devices add; returns whether there is more. */
const skipZeros = function* (from: Input): Part<boolean> {
  while (yield* has(from, 1)) {
    const bytes = from.bytes()
    let at = from.at()
    while (at < from.to() && bytes[at] === 0) at++
    from.skip(at - from.at())
    if (at < from.to()) return true
  }
  return false
}

/** Skips zeros, up to a second byte, if there is one; returns whether there is anything. */
const toMember = function* (from: Input): Part<boolean> {
  if (!(yield* skipZeros(from))) return false
  yield* has(from, 2)
  from.begin()
  return true
}

/** @internal Options. */
export interface How {
  /** The maximum size of an output piece. */
  readonly pieceBytes: number
  /** The number of bytes of the source that came before. */
  readonly before: number
  /** Whether the source may not start with a member, and the first one must be searched for. */
  readonly isLost: boolean
}

/** @internal */
export const gunzipping = function* ({ pieceBytes, before, isLost }: How): Gunzipping {
  const from = input()
  let reread = 0
  if (isLost && !(yield* search(from))) return
  while (yield* toMember(from)) {
    const isMember = mayBeHeader(from.bytes(), from.at(), Math.min(from.to(), from.at() + 2))
    const byteOffset = before + from.offset()
    // Statements, not `??`, which the build turns into a function that cannot yield.
    let why: GzipFault['_tag'] | undefined = 'Behind'
    if (isMember) {
      why = yield* readHeader(from)
      if (why === undefined) why = yield* readData(from, deflated(pieceBytes))
    }
    if (why === undefined) continue
    yield { _tag: why, byteOffset }
    if (why === 'BrokenOff') return
    reread += from.at() - from.start()
    if (reread < maxRereads * from.offset() + freeRereads) from.back()
    from.begin()
    if (!(yield* search(from))) return
  }
}
