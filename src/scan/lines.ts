/**
 * The lines of text that is not JSON, each of which counts.
 *
 * @module
 * @since 0.2.0
 */
import { closesOrParts, isOpening, isSpace, newline } from './ascii.js'
import { indexIn, type Slice } from './Slice.js'

const none: ReadonlyArray<number> = []

/** @internal The number of lines that are not empty. */
export const linesIn = (bytes: Uint8Array): number => {
  let lines = 0
  let isBlank = true
  for (const byte of bytes) {
    if (byte === newline) isBlank = true
    else if (isBlank && !isSpace(byte)) {
      lines++
      isBlank = false
    }
  }
  return lines
}

/**
 * @internal The start of further lines in a truncated document that do not belong to it: its own are indented, or start
 * with a bracket.
 */
export const linesBehind = (slice: Slice): ReadonlyArray<number> => {
  const { bytes, from, to } = slice
  let at = indexIn(slice, newline, from)
  if (at < 0) return none
  const starts: Array<number> = []
  for (; at >= 0; at = indexIn(slice, newline, at + 1)) {
    const first = at + 1 < to ? bytes[at + 1] : undefined
    if (first !== undefined && !isSpace(first) && !isOpening(first) && !closesOrParts(first))
      starts.push(at + 1)
  }
  return starts
}
