/**
 * The inside of a string, four bytes at a time: nearly all of a log file is in strings.
 *
 * @module
 * @since 0.1.0
 */
import { backslash, quote } from './ascii.js'

const ones = 0x01010101
const high = 0x80808080 | 0
const quotes = 0x22222222
const backslashes = 0x5c5c5c5c

/** @internal For {@link stringEnd}: no control character ends the search. */
export const throughControls = 0

/** @internal For {@link stringEnd}: a control character, which no string of JSON holds, ends the search. */
export const uptoControls = 0x20202020

/**
 * Where the first quote or backslash is, from `at` on, or the first control character if these are looked for; the length if
 * there is none.
 *
 * Subtracting one from each of four bytes borrows from the eighth bit of those that were zero. A borrow may spill over into
 * the bytes above, never below, so the lowest mark is true.
 *
 * @internal
 */
export const stringEnd = (
  bytes: Uint8Array,
  view: DataView,
  from: number,
  controls: number
): number => {
  const length = bytes.length
  let at = from
  for (const last = length - 4; at <= last; at += 4) {
    const word = view.getInt32(at, true)
    const q = word ^ quotes
    const b = word ^ backslashes
    const marks = (((q - ones) & ~q) | ((b - ones) & ~b) | ((word - controls) & ~word)) & high
    if (marks !== 0) return at + ((31 - Math.clz32(marks & -marks)) >> 3)
  }
  for (; at < length; at++) {
    const byte = bytes[at] ?? 0
    if (byte === quote || byte === backslash || (byte < 0x20 && controls !== 0)) return at
  }
  return length
}
