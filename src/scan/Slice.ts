/**
 * Bytes among others: an array of their own would cost more than to look at the few that they mostly are.
 *
 * @module
 * @since 0.2.0
 */

/** @internal The bytes from `from` up to `to`, which is behind them. */
export interface Slice {
  readonly bytes: Uint8Array
  readonly from: number
  readonly to: number
}

/** Below this, a call costs more than to look. */
const few = 32

/** @internal The first place of the byte from `at` on; -1 if there is none. */
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
