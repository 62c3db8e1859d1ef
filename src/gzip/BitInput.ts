/**
 * Compressed bytes as bits, lowest bit first.
 *
 * Reads do not check for the end of the input: missing bits are zeros, and `isOver` reports it.
 *
 * @module
 * @since 0.2.0
 */
import { type Code, quickMask, readSlowly } from './huffman.js'

/** @internal Mutable. */
export interface BitInput {
  bytes: Uint8Array
  /** The index of the next byte, and the index after the last byte that may be read. */
  next: number
  limit: number
  /** Bits that were taken from bytes but not used, the next one lowest. */
  hold: number
  /** The number of these bits. */
  count: number
}

/** @internal */
export const bitInput = (): BitInput => ({
  bytes: new Uint8Array(0),
  next: 0,
  limit: 0,
  hold: 0,
  count: 0
})

/** @internal Whether more bits were used than the input has. */
export const isOver = (from: BitInput): boolean => (from.next - from.limit) << 3 > from.count

const fill = (from: BitInput, wanted: number): void => {
  while (from.count < wanted) {
    from.hold |= (from.bytes[from.next++] ?? 0) << from.count
    from.count += 8
  }
}

/** @internal At most 16. */
export const readBits = (from: BitInput, wanted: number): number => {
  fill(from, wanted)
  const value = from.hold & ((1 << wanted) - 1)
  from.hold >>>= wanted
  from.count -= wanted
  return value
}

/** @internal -1 if the bits are not a code. */
export const readSymbol = (from: BitInput, code: Code): number => {
  fill(from, 15)
  const entry = code.quick[from.hold & quickMask] || readSlowly(code, from.hold)
  from.hold >>>= entry & 15
  from.count -= entry & 15
  return entry === 0 ? -1 : entry >> 4
}

/** @internal Skips to the first whole unused byte. */
export const align = (from: BitInput): void => {
  from.next -= from.count >> 3
  from.hold = 0
  from.count = 0
}

/** @internal Returns the bytes beyond the limit: they will be replaced. */
export const giveBack = (from: BitInput): void => {
  for (; from.next > from.limit; from.next--) from.count -= 8
  from.hold &= (1 << from.count) - 1
}
