/**
 * Four bytes at a time: almost all of a log file is inside strings, and only two byte values matter there.
 *
 * Subtracting one from a zero byte borrows, and sets its eighth bit. A borrow may affect higher bytes, but not lower
 * ones: the lowest mark is correct, and the others may not be.
 *
 * @module
 * @since 0.1.0
 */
import { backslash, isSpace, newline, quote } from './ascii.js'

/** @internal Marks the quotes and backslashes among four bytes. */
export const marksIn = (word: number): number => {
  const q = word ^ 0x22222222
  const b = word ^ 0x5c5c5c5c
  return (((q - 0x01010101) & ~q) | ((b - 0x01010101) & ~b)) & 0x80808080
}

/** @internal Whether eight bytes outside strings contain only digits, commas, white space and the like. */
export const isDull = (word: number, next: number): boolean => {
  const q = word ^ 0x22222222
  const r = next ^ 0x22222222
  const marks = (((q - 0x01010101) & ~q) | ((r - 0x01010101) & ~r)) & 0x80808080
  // Of all bytes that matter outside strings, only the quote has neither of these bits.
  return (((word | next) & 0xc0c0c0c0) | marks) === 0
}

/** @internal The index of the byte with the lowest mark, in a word in little-endian order. */
export const firstMark = (marks: number): number => (31 - Math.clz32(marks & -marks)) >> 3

/** @internal The index of the first line feed, which no string of JSON contains; `to` if there is none. */
export const newlineIn = (bytes: Uint8Array, view: DataView, from: number, to: number): number => {
  let at = from
  for (; at + 4 <= to; at += 4) {
    const n = view.getInt32(at, true) ^ 0x0a0a0a0a
    if (((n - 0x01010101) & ~n & 0x80808080) !== 0) break
  }
  while (at < to && bytes[at] !== newline) at++
  return at
}

/** @internal The index of the next quote or backslash. */
export const skipText = (bytes: Uint8Array, view: DataView, from: number): number => {
  let at = from
  for (; at + 4 <= bytes.length; at += 4) {
    const marks = marksIn(view.getInt32(at, true))
    if (marks !== 0) return at + firstMark(marks)
  }
  while (at < bytes.length && bytes[at] !== quote && bytes[at] !== backslash) at++
  return at
}

/** @internal The index of the quote that ends a string, or of a backslash that is the last byte. */
export const skipString = (bytes: Uint8Array, view: DataView, from: number): number => {
  let at = skipText(bytes, view, from)
  while (bytes[at] === backslash && at + 1 < bytes.length) {
    at += 2
    if (bytes[at] !== backslash) at = skipText(bytes, view, at)
  }
  return at
}

/** @internal The index after white space. */
export const skipSpace = (bytes: Uint8Array, view: DataView, from: number): number => {
  let at = from
  for (;;) {
    const byte = bytes[at] ?? 0
    if (!isSpace(byte)) return at
    at++
    // Long runs consist of one character.
    const run = byte * 0x01010101
    while (
      at + 8 <= bytes.length &&
      ((view.getInt32(at, true) ^ run) | (view.getInt32(at + 4, true) ^ run)) === 0
    )
      at += 8
  }
}
