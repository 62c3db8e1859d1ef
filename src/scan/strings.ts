/**
 * Strings whose content does not matter, if they are not read at once.
 *
 * @module
 * @since 0.2.0
 */
import type { AutomatonState } from './AutomatonState.js'
import { backslash, closesOrParts, isSpace, quote } from './ascii.js'
import { afterString, betweenValues, inEscape, inString, inValue } from './states.js'
import { breakOff } from './values.js'
import { newlineIn, skipSpace, skipString } from './word.js'

/** @internal Reads to the end of a string, or of the chunk. */
export const readString = (
  scan: AutomatonState,
  bytes: Uint8Array,
  view: DataView,
  from: number
): number => {
  let at = skipString(bytes, view, from)
  if (scan.level === 1) at = newlineIn(bytes, view, from, at)
  if (at === bytes.length) return at
  if (bytes[at] === quote) {
    scan.isString = scan.depth < scan.level
    scan.isClosed ||= scan.isString
    scan.state = scan.isString ? betweenValues : afterString
  } else if (bytes[at] === backslash) scan.state = inEscape
  else return breakOff(scan, scan.offset + at, 'Newline') - scan.offset
  return at + 1
}

/** @internal The byte after a backslash. */
export const readEscape = (scan: AutomatonState, bytes: Uint8Array, at: number): number => {
  scan.state = inString
  return (bytes[at] ?? 0) >= 0x20 ? at + 1 : at
}

/** @internal What follows a string in a value. */
export const readAfterString = (
  scan: AutomatonState,
  bytes: Uint8Array,
  view: DataView,
  at: number
): number => {
  const byte = bytes[at] ?? 0
  if (isSpace(byte)) return skipSpace(bytes, view, at)
  scan.state = inValue
  const to = closesOrParts(byte) ? -1 : breakOff(scan, scan.offset + at, 'Quote')
  return to < 0 ? at : to - scan.offset
}
