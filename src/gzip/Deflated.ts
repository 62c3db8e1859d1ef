/**
 * DEFLATE, inflated: in pieces of any size, and up to the very symbol that is damaged.
 *
 * zlib is faster, but what it has inflated in one go with a fault is lost, and where a browser stands in the data is not known
 * at all. So this is what decides what damaged data hold.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1951
 * @module
 * @since 0.2.0
 */
import { type Code, codeOf, quickMask, readSlowly } from './huffman.js'

/** How far back a copy may reach. */
const reach = 32 * 1024

/** The most that one symbol becomes. */
const longestCopy = 258

/** @internal What comes out in one piece at most; a larger one costs nothing less. */
export const mostInPiece: number = 256 * 1024

const copyLengths = Uint16Array.of(
  ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115],
  ...[131, 163, 195, 227, 258]
)
const copyLengthBits = Uint8Array.of(
  ...[0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
)
const distances = Uint16Array.of(
  ...[1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537],
  ...[2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577]
)
const distanceBits = Uint8Array.of(
  ...[0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12],
  ...[13, 13]
)

/** In which order the lengths of the codes for lengths are written. */
const order = Uint8Array.of(...[16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15])

const endOfBlock = 256
/** Literals and lengths, and distances, of which codes may be given; the last ones have no meaning. */
const mostLiterals = 286
const mostDistances = 30

interface Codes {
  readonly literals: Code
  readonly distances: Code
}

const fixed = (): Codes | undefined => {
  const lengths = Uint8Array.from({ length: 288 }, (_, symbol) =>
    symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8
  )
  const literals = codeOf(lengths, true)
  const far = codeOf(new Uint8Array(32).fill(5), true)
  return literals && far && { literals, distances: far }
}

let fixedCodes: Codes | undefined

/**
 * Why reading stopped: it needs more bytes, or room for what comes out; it came to the end of the data, or to something that
 * no encoder writes.
 *
 * @internal
 */
export type Stop = 'Input' | 'Output' | 'End' | 'Damaged'

/** @internal */
export interface Deflated {
  /** Reads on from `at`: the bytes up to `end` may be read, and those behind it belong to the array, but mean nothing. */
  readonly read: (bytes: Uint8Array, at: number, end: number) => Stop
  /** Where reading stopped: the bytes in front of it are done with. */
  readonly at: () => number
  /** What came out since this was asked last. */
  readonly take: () => Uint8Array
  /** Behind the last byte that was copied as it is, in what was read last; 0 if there was none. */
  readonly storedTo: () => number
}

/** @internal What comes out in one piece is up to so many bytes. */
export const deflated = (pieceBytes: number): Deflated => {
  const full = reach + pieceBytes
  const output = new Uint8Array(full + longestCopy)
  let out = 0
  let taken = 0
  let input: Uint8Array = new Uint8Array(0)
  let next = 0
  let limit = 0
  /** Bits that were taken out of the input and not used, the next one lowest. */
  let hold = 0
  let count = 0
  let isLast = false
  /** What the block is made of: nothing in front of its header. */
  let codes: Codes | undefined
  /** What is left of a stored block. */
  let stored = 0
  let storedTo = 0

  /** Whether more bits were used than there are. */
  const isOver = (): boolean => (next - limit) << 3 > count

  const bits = (wanted: number): number => {
    while (count < wanted) {
      hold |= (input[next++] ?? 0) << count
      count += 8
    }
    const value = hold & ((1 << wanted) - 1)
    hold >>>= wanted
    count -= wanted
    return value
  }

  /** Looks up a symbol, without a check. */
  const symbolOf = (code: Code): number => {
    while (count < 15) {
      hold |= (input[next++] ?? 0) << count
      count += 8
    }
    const entry = code.quick[hold & quickMask] || readSlowly(code, hold)
    hold >>>= entry & 15
    count -= entry & 15
    return entry === 0 ? -1 : entry >> 4
  }

  const readLengths = (code: Code, lengths: Uint8Array): boolean => {
    for (let at = 0; at < lengths.length; ) {
      const symbol = symbolOf(code)
      if (symbol < 0 || isOver()) return false
      if (symbol < 16) {
        lengths[at++] = symbol
        continue
      }
      const repeated = symbol === 16 ? (lengths[at - 1] ?? -1) : 0
      const times = symbol === 16 ? 3 + bits(2) : symbol === 17 ? 3 + bits(3) : 11 + bits(7)
      if (repeated < 0 || at + times > lengths.length) return false
      lengths.fill(repeated, at, at + times)
      at += times
    }
    return true
  }

  /** The codes that a block brings along. */
  const ownCodes = (): Codes | undefined => {
    const literals = bits(5) + 257
    const far = bits(5) + 1
    const inner = new Uint8Array(19)
    for (let left = bits(4) + 4, at = 0; at < left; at++) inner[order[at] ?? 0] = bits(3)
    if (literals > mostLiterals || far > mostDistances || isOver()) return undefined
    const code = codeOf(inner, true)
    const lengths = new Uint8Array(literals + far)
    if (code === undefined || !readLengths(code, lengths) || lengths[endOfBlock] === 0)
      return undefined
    const forLiterals = codeOf(lengths.subarray(0, literals), false)
    const forDistances = codeOf(lengths.subarray(literals), false)
    return forLiterals && forDistances && { literals: forLiterals, distances: forDistances }
  }

  /** To the first whole byte that was not used. */
  const align = (): void => {
    next -= count >> 3
    hold = 0
    count = 0
  }

  /** Whether the header of a block is sound. */
  const begin = (): boolean => {
    isLast = bits(1) === 1
    const kind = bits(2)
    if (kind === 1) codes = fixedCodes ??= fixed()
    else if (kind === 2) codes = ownCodes()
    else if (kind === 0) {
      align()
      stored = bits(16)
      return stored === (bits(16) ^ 0xffff)
    }
    return codes !== undefined
  }

  const copyStored = (): Stop | undefined => {
    const some = Math.min(stored, limit - next, full - out)
    output.set(input.subarray(next, next + some), out)
    next += some
    out += some
    stored -= some
    storedTo = next
    return stored === 0 ? undefined : out >= full ? 'Output' : 'Input'
  }

  /** The symbols of a block: nothing at its end. What is kept in variables of its own is twice as fast. */
  const inflate = ({ literals, distances: far }: Codes): Stop | undefined => {
    const bytes = input
    const end = limit
    const quickLiterals = literals.quick
    const quickFar = far.quick
    let at = next
    let held = hold
    let bitsHeld = count
    let to = out
    let why: Stop | undefined
    // As they were in front of the symbol.
    let atBefore = at
    let heldBefore = held
    let bitsBefore = bitsHeld
    for (;;) {
      atBefore = at
      heldBefore = held
      bitsBefore = bitsHeld
      if (to >= full) {
        why = 'Output'
        break
      }
      while (bitsHeld < 24) {
        held |= (bytes[at++] ?? 0) << bitsHeld
        bitsHeld += 8
      }
      let entry = quickLiterals[held & quickMask] || readSlowly(literals, held)
      held >>>= entry & 15
      bitsHeld -= entry & 15
      const symbol = entry >> 4
      // Behind the last byte, what is no code may be the start of one.
      why = (at - end) << 3 > bitsHeld - 15 ? 'Input' : 'Damaged'
      if (symbol < endOfBlock) {
        if (entry === 0 || (at - end) << 3 > bitsHeld) break
        output[to++] = symbol
        continue
      }
      if (symbol === endOfBlock) {
        if ((at - end) << 3 > bitsHeld) break
        atBefore = at
        heldBefore = held
        bitsBefore = bitsHeld
        codes = undefined
        why = undefined
        break
      }
      const more = copyLengthBits[symbol - 257]
      if (more === undefined) break
      const length = (copyLengths[symbol - 257] ?? 0) + (held & ((1 << more) - 1))
      held >>>= more
      bitsHeld -= more
      while (bitsHeld < 24) {
        held |= (bytes[at++] ?? 0) << bitsHeld
        bitsHeld += 8
      }
      entry = quickFar[held & quickMask] || readSlowly(far, held)
      held >>>= entry & 15
      bitsHeld -= entry & 15
      why = (at - end) << 3 > bitsHeld - 15 ? 'Input' : 'Damaged'
      const farMore = distanceBits[entry >> 4]
      if (entry === 0 || farMore === undefined) break
      while (bitsHeld < farMore) {
        held |= (bytes[at++] ?? 0) << bitsHeld
        bitsHeld += 8
      }
      const distance = (distances[entry >> 4] ?? 0) + (held & ((1 << farMore) - 1))
      held >>>= farMore
      bitsHeld -= farMore
      if ((at - end) << 3 > bitsHeld) {
        why = 'Input'
        break
      }
      // From in front of the data come zeros, as from gzip: the checksum tells, and what follows may be whole.
      if (length > 40 && distance >= length && distance <= to) {
        output.copyWithin(to, to - distance, to - distance + length)
        to += length
      } else for (const last = to + length; to < last; to++) output[to] = output[to - distance] ?? 0
    }
    next = atBefore
    hold = heldBefore
    count = bitsBefore
    out = to
    return why
  }

  const step = (): Stop | undefined => {
    if (stored > 0) return copyStored()
    if (codes !== undefined) return inflate(codes)
    if (isLast) {
      align()
      return 'End'
    }
    const before = { next, hold, count }
    if (begin() && !isOver()) return undefined
    const isShort = isOver()
    ;({ next, hold, count } = before)
    codes = undefined
    stored = 0
    isLast = false
    return isShort ? 'Input' : 'Damaged'
  }

  return {
    read: (bytes, at, end) => {
      input = bytes
      next = at
      limit = end
      storedTo = 0
      for (;;) {
        const stop = step()
        if (stop === undefined) continue
        // What was looked at behind the last byte is not the byte that will stand there.
        for (; next > limit; next--) count -= 8
        hold &= (1 << count) - 1
        return stop
      }
    },
    at: () => next,
    storedTo: () => storedTo,
    take: () => {
      const piece = output.slice(taken, out)
      if (out >= full) {
        output.copyWithin(0, out - reach, out)
        out = reach
      }
      taken = out
      return piece
    }
  }
}
