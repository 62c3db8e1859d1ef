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

/** As far as this, to look at each byte costs less than a call. */
const few = 32

/** @internal The first place of the byte from `at` on; -1 if there is none. */
export const indexIn = ({ bytes, to }: Slice, byte: number, at: number): number => {
  const near = Math.min(at + few, to)
  for (let index = at; index < near; index++) if (bytes[index] === byte) return index
  if (near >= to) return -1
  const found = bytes.subarray(near, to).indexOf(byte)
  return found < 0 ? -1 : near + found
}

/** @internal */
export const holds = (slice: Slice, byte: number): boolean => indexIn(slice, byte, slice.from) >= 0
