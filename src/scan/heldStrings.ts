/**
 * Strings that matter: keys, and the values of `eventSource` and `eventName`. If a chunk ends inside one, its bytes are
 * held.
 *
 * @module
 * @since 0.2.0
 */
import type { AutomatonState } from './AutomatonState.js'
import { backslash, closesOrParts, quote } from './ascii.js'
import { eventNameKey, keyOf, otherKey, recordsKey } from './keys.js'
import {
  afterKey,
  afterRecords,
  afterString,
  inHeldEscape,
  inHeldString,
  inString,
  inValue,
  rootObject
} from './states.js'
import { newlineIn, skipText } from './word.js'

const mattersHere = ({ key, form }: AutomatonState): boolean => {
  if (key === recordsKey) return form === rootObject || form === afterRecords
  return key === eventNameKey ? form !== afterRecords : key !== otherKey
}

/** @internal The key `scan.key` has ended: determines whether it matters in its position. */
export const endKey = (scan: AutomatonState): boolean => {
  const matters = mattersHere(scan)
  scan.state = matters ? afterKey : inValue
  return matters
}

/** @internal Starts a string in which the chunk may end. */
export const hold = (scan: AutomatonState, isValue: boolean): void => {
  scan.heldBytes = 0
  scan.isHeldValue = isValue
  scan.state = inHeldString
}

/** @internal Leaves the value of the key `scan.key` to the parser. */
export const leaveValue = (scan: AutomatonState): void => {
  if (scan.key === eventNameKey) scan.hasOtherName = false
  else scan.verdict = 'Unclear'
}

const judgeValue = (scan: AutomatonState, bytes: Uint8Array, from: number, to: number): void => {
  if (scan.key === eventNameKey) scan.hasOtherName = scan.isOtherName(bytes, from, to)
  else scan.verdict = scan.judge(bytes, from, to)
}

/** It is too long to matter, or not JSON. */
const release = (scan: AutomatonState): void => {
  if (scan.isHeldValue) leaveValue(scan)
  scan.state = inString
}

const endHeld = (scan: AutomatonState): void => {
  if (scan.isHeldValue) {
    judgeValue(scan, scan.held, 0, scan.heldBytes)
    scan.state = afterString
  } else {
    scan.key = keyOf(scan.held, 0, scan.heldBytes)
    endKey(scan)
  }
}

/** @internal The next byte of a string that is held. */
export const readHeld = (scan: AutomatonState, bytes: Uint8Array, at: number): number => {
  const byte = bytes[at] ?? 0
  if (byte < 0x20 || (byte !== quote && scan.heldBytes >= scan.held.length)) {
    release(scan)
    return at
  }
  if (byte === quote) endHeld(scan)
  else {
    scan.held[scan.heldBytes++] = byte
    if (byte === backslash) scan.state = inHeldEscape
  }
  return at + 1
}

/** @internal The byte after a backslash in it. */
export const readHeldEscape = (scan: AutomatonState, bytes: Uint8Array, at: number): number => {
  const byte = bytes[at] ?? 0
  scan.state = inHeldString
  if (byte < 0x20) return at
  scan.held[scan.heldBytes++] = byte
  return at + 1
}

/** @internal The value of the key `scan.key`, after its quote: where to go on. */
export const readStringValue = (
  scan: AutomatonState,
  bytes: Uint8Array,
  view: DataView,
  from: number
): number => {
  const end = skipText(bytes, view, from)
  if (bytes[end] !== quote || (scan.level === 1 && newlineIn(bytes, view, from, end) < end)) {
    hold(scan, true)
    return from
  }
  judgeValue(scan, bytes, from, end)
  scan.state = closesOrParts(bytes[end + 1] ?? 0) ? inValue : afterString
  return end + 1
}
