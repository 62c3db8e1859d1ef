/**
 * The inside of a value, outside strings: one walk after another, and the reason why each stopped.
 *
 * @module
 * @since 0.2.0
 */
import type { AutomatonState } from './AutomatonState.js'
import { colon, comma, isOpening, isScalar, isSpace, openBracket, quote } from './ascii.js'
import { endKey, hold, readStringValue } from './heldStrings.js'
import { eventSourceKey, recordsKey } from './keys.js'
import { closeValue } from './lists.js'
import { afterRecords, afterString, inString } from './states.js'
import { breakOff } from './values.js'
import { behindKey, behindString, deepest, inKey, inText, walkOn } from './walk.js'

/** What cannot precede a value, so that a document may follow one that was truncated. */
const endsValue = (byte: number): boolean =>
  byte === quote || byte === 0x7b || (byte | 0x20) === 0x7d || isScalar(byte)

/** Handles the bracket at which a walk stopped; returns where to go on. */
const readBracket = (scan: AutomatonState, bytes: Uint8Array, at: number): number => {
  if (!isOpening(bytes[at] ?? 0)) {
    scan.depth--
    closeValue(scan, scan.offset + at)
    return at + 1
  }
  let back = at - 1
  while (back >= 0 && isSpace(bytes[back] ?? 0)) back--
  const previous = back < 0 ? scan.lastByte : bytes[back]
  if (
    previous !== colon &&
    previous !== comma &&
    previous !== openBracket &&
    (scan.level === 1 || endsValue(previous ?? 0))
  )
    return breakOff(scan, scan.offset + at, 'Opening') - scan.offset
  if (++scan.depth > deepest) scan.tooDeep = true
  return at + 1
}

/** Handles the key after which a walk stopped; returns where to go on. */
const readKey = (scan: AutomatonState, bytes: Uint8Array, view: DataView, at: number): number => {
  const isTextNext = endKey(scan) && scan.key !== recordsKey && scan.form !== afterRecords
  // Almost always the value follows at once.
  if (!isTextNext || bytes[at] !== colon || bytes[at + 1] !== quote) return at
  scan.hasSource ||= scan.key === eventSourceKey
  return readStringValue(scan, bytes, view, at + 2)
}

/** @internal */
export const readInside = (
  scan: AutomatonState,
  bytes: Uint8Array,
  view: DataView,
  from: number
): number => {
  const at = walkOn(scan, bytes, view, from)
  switch (scan.stop) {
    case behindKey:
      return readKey(scan, bytes, view, at)
    case inKey:
      hold(scan, false)
      return at
    case inText:
      scan.state = inString
      return at
    case behindString:
      scan.state = afterString
      return at
    default:
      return at < bytes.length ? readBracket(scan, bytes, at) : at
  }
}
