/**
 * A range of bytes: an array of its own would cost more than examining the few bytes that it usually has.
 *
 * @module
 * @since 0.2.0
 */

/** @internal The bytes from `from` until before `to`. */
export interface Slice {
  readonly bytes: Uint8Array
  readonly from: number
  readonly to: number
}

/** Up to this length, a loop costs less than a call. */
const few = 32

/** @internal The first index of the byte from `at` on; -1 if there is none. */
export const indexIn = ({ bytes, to }: Slice, byte: number, at: number): number => {
  const near = Math.min(at + few, to)
  for (let index = at; index < near; index++) if (bytes[index] === byte) return index
  if (near >= to) return -1
  const found = bytes.subarray(near, to).indexOf(byte)
  return found < 0 ? -1 : near + found
}

/** @internal */
export const holds = (slice: Slice, byte: number): boolean => indexIn(slice, byte, slice.from) >= 0
