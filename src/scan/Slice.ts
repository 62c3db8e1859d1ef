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

/** Below this length, a function call costs more than a loop. */
const few = 32

/** @internal The first index of the byte from `at` on; -1 if there is none. */
export const indexIn = ({ bytes, to }: Slice, byte: number, at: number): number => {
  if (to - at > few) {
    const found = bytes.subarray(at, to).indexOf(byte)
    return found < 0 ? -1 : at + found
  }
  for (let index = at; index < to; index++) if (bytes[index] === byte) return index
  return -1
}

/** @internal */
export const holds = (slice: Slice, byte: number): boolean => indexIn(slice, byte, slice.from) >= 0
