/**
 * What follows a key that matters: its colon and its value.
 *
 * @module
 * @since 0.2.0
 */
import type { AutomatonState } from './AutomatonState.js'
import { colon, isSpace, openBracket, quote } from './ascii.js'
import { leaveValue, readText } from './heldStrings.js'
import { eventSourceKey, recordsKey } from './keys.js'
import { enterList } from './lists.js'
import {
  afterRecords,
  beforeRecords,
  beforeText,
  inRecords,
  inValue,
  plainObject
} from './states.js'

/** @internal Without a colon it is not a key. */
export const readAfterKey = (scan: AutomatonState, bytes: Uint8Array, at: number): number => {
  const byte = bytes[at] ?? 0
  if (byte === colon) {
    scan.state = scan.key === recordsKey ? beforeRecords : beforeText
    scan.hasSource ||= scan.key === eventSourceKey
  } else if (!isSpace(byte)) {
    scan.state = inValue
    return at
  }
  return at + 1
}

/** @internal In front of the value of `eventSource` or `eventName`. */
export const readBeforeText = (
  scan: AutomatonState,
  bytes: Uint8Array,
  view: DataView,
  at: number
): number => {
  const byte = bytes[at] ?? 0
  if (scan.form === afterRecords)
    scan.tell('Sourced', scan.offset + at, scan.offset + at, 'Unclear')
  else if (isSpace(byte)) return at + 1
  else if (byte === quote) return readText(scan, bytes, view, at + 1)
  else leaveValue(scan)
  scan.state = inValue
  return at
}

/** @internal An object with an `eventSource` before its `Records` is not a log file. */
export const readBeforeRecords = (scan: AutomatonState, bytes: Uint8Array, at: number): number => {
  const byte = bytes[at] ?? 0
  if (scan.form === afterRecords)
    scan.tell('Repeated', scan.offset + at, scan.offset + at, 'Unclear')
  else if (isSpace(byte)) return at + 1
  else if (byte === openBracket && !scan.hasSource) {
    enterList(scan, inRecords, scan.offset + at)
    return at + 1
  } else scan.form = plainObject
  scan.state = inValue
  return at
}
