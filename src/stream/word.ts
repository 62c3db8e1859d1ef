/**
 * Four bytes at a time: nearly all of a log file is in strings, and only two bytes of a string matter.
 *
 * Taking one from a byte that is zero borrows, and sets its eighth bit. A borrow may spill over into the bytes above, never
 * below: the lowest mark is true, and the others may not be.
 *
 * @module
 * @since 0.1.0
 */
import { newline } from './ascii.js'

const ones = 0x01010101
const high = 0x80808080
const quotes = 0x22222222
const backslashes = 0x5c5c5c5c
const newlines = 0x0a0a0a0a

/** @internal Marks the quotes and backslashes among four bytes. */
export const marksIn = (word: number): number => {
  const q = word ^ quotes
  const b = word ^ backslashes
  return (((q - ones) & ~q) | ((b - ones) & ~b)) & high
}

/** @internal The number of the byte with the lowest mark, in a word read with its lowest byte first. */
export const firstMark = (marks: number): number => (31 - Math.clz32(marks & -marks)) >> 3

/** @internal Where the first line feed is, which no string of JSON holds; `to` if there is none. */
export const newlineIn = (bytes: Uint8Array, view: DataView, from: number, to: number): number => {
  let at = from
  for (; at + 4 <= to; at += 4) {
    const n = view.getInt32(at, true) ^ newlines
    if (((n - ones) & ~n & high) !== 0) break
  }
  while (at < to && bytes[at] !== newline) at++
  return at
}
