/**
 * The way through the inside of an element, which is nearly all of a file: it is left where something may matter.
 *
 * @module
 * @since 0.1.0
 */
import { backslash, colon, comma, isOpening, quote } from './ascii.js'
import { firstMark, marksIn, newlineIn } from './word.js'

/** @internal Deeper than what is decoded by far, and shallow enough for any parser. */
export const deepest = 1024

/** @internal What a walk knows of where it is. */
export interface Walk {
  depth: number
  /** The depth of the keys that matter. */
  level: number
  /** It ended in a string. */
  inString: boolean
  tooDeep: boolean
}

/**
 * Whether a string may be `eventSource` or `Records`: the one that opens at `at`, and is plain up to `end`. If it goes on
 * with an escape, or in the next chunk, its first letter decides.
 */
const mayMatter = (bytes: Uint8Array, at: number, end: number): boolean => {
  // Of all escapes this one can spell a letter.
  if (bytes[end] === backslash && (bytes[end + 1] ?? 0x75) !== 0x75) return false
  const first = bytes[at + 1] ?? backslash
  return bytes[end] === quote
    ? (first === 0x65 && end - at === 12) || (first === 0x52 && end - at === 8)
    : first === 0x65 || first === 0x52 || first === backslash
}

/**
 * Goes on from `from`, outside of strings, up to the first of these, which stays unread: a quote that may open a key that
 * matters, a bracket that closes the element, any opening bracket in a document at the root, a line feed in a string of a
 * document at the root, the end of the bytes.
 *
 * It is one loop without calls that an engine might not inline, since that is worth a quarter of the time.
 *
 * @internal
 */
export const walkOn = (walk: Walk, bytes: Uint8Array, view: DataView, from: number): number => {
  const { level } = walk
  const length = bytes.length
  let depth = walk.depth
  let at = from
  const last = length - 8
  for (; at < length; at++) {
    const byte = bytes[at] ?? 0
    if (byte === comma || byte === colon) continue
    if (byte === quote) {
      const opened = at++
      for (;;) {
        if (at <= last) {
          const near = marksIn(view.getInt32(at, true))
          if (near !== 0) at += firstMark(near)
          else {
            const far = marksIn(view.getInt32(at + 4, true))
            if (far === 0) {
              at += 8
              continue
            }
            at += 4 + firstMark(far)
          }
        } else while (at < length && bytes[at] !== quote && bytes[at] !== backslash) at++
        if (bytes[at] !== backslash || at + 1 === length) break
        if (depth === level && mayMatter(bytes, opened, at)) break
        at += 2
      }
      if (level === 1) at = newlineIn(bytes, view, opened, at)
      if (depth === level && mayMatter(bytes, opened, at)) {
        at = opened
        break
      }
      if (at >= length || bytes[at] !== quote) {
        walk.inString = true
        break
      }
    } else if (isOpening(byte)) {
      if (level === 1) break
      if (++depth > deepest) walk.tooDeep = true
    } else if ((byte | 0x20) === 0x7d) {
      if (depth === level) break
      depth--
    }
  }
  walk.depth = depth
  return at
}
