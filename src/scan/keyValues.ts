/**
 * What follows the keys that matter, which are `Records`, `eventSource` and `eventName`: the colon and the value.
 *
 * @module
 * @since 0.2.0
 */
import type { AutomatonState } from './AutomatonState.js'
import { colon, isSpace, openBracket, quote } from './ascii.js'
import { leaveValue, readStringValue } from './heldStrings.js'
import { eventSourceKey, recordsKey } from './keys.js'
import { enterList } from './lists.js'
import {
  afterRecords,
  beforeRecords,
  beforeString,
  inRecords,
  inValue,
  plainObject
} from './states.js'

/** @internal The next byte after such a key; without a colon it is not a key. */
export const readAfterKey = (scan: AutomatonState, bytes: Uint8Array, at: number): number => {
  const byte = bytes[at] ?? 0
  if (byte === colon) {
    scan.state = scan.key === recordsKey ? beforeRecords : beforeString
    scan.hasSource ||= scan.key === eventSourceKey
  } else if (!isSpace(byte)) {
    scan.state = inValue
    return at
  }
  return at + 1
}

/** @internal The next byte before the value of `eventSource` or `eventName`. */
export const readBeforeString = (
  scan: AutomatonState,
  bytes: Uint8Array,
  view: DataView,
  at: number
): number => {
  const byte = bytes[at] ?? 0
  if (scan.form === afterRecords)
    scan.emit('Sourced', scan.offset + at, scan.offset + at, 'Unclear')
  else if (isSpace(byte)) return at + 1
  else if (byte === quote) return readStringValue(scan, bytes, view, at + 1)
  else leaveValue(scan)
  scan.state = inValue
  return at
}

/**
 * @internal The next byte before the value of `Records`. An object with an `eventSource` before its `Records` is not a
 * log file.
 */
export const readBeforeRecords = (scan: AutomatonState, bytes: Uint8Array, at: number): number => {
  const byte = bytes[at] ?? 0
  if (scan.form === afterRecords)
    scan.emit('Repeated', scan.offset + at, scan.offset + at, 'Unclear')
  else if (isSpace(byte)) return at + 1
  else if (byte === openBracket && !scan.hasSource) {
    enterList(scan, inRecords, scan.offset + at)
    return at + 1
  } else scan.form = plainObject
  scan.state = inValue
  return at
}
