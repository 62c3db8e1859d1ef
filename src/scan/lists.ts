/**
 * A list of records, which is the `Records` of a log file or an array at the root: its start, its elements and its end.
 *
 * @module
 * @since 0.2.0
 */
import type { AutomatonState } from './AutomatonState.js'
import { closeBracket, comma, isOpening, isScalar, quote } from './ascii.js'
import { afterRecords, betweenValues, inRecords, inString, inValue, rootArray } from './states.js'
import {
  breakList,
  breakOff,
  emitDocument,
  emitElement,
  openValue,
  toRoot,
  verdictOf
} from './values.js'
import { deepest } from './walk.js'

/** @internal The bracket of a list opens at this offset. */
export const enterList = (
  scan: AutomatonState,
  form: typeof inRecords | typeof rootArray,
  at: number
): void => {
  scan.listStart = form === rootArray ? at : scan.start
  scan.emit('List', scan.listStart, at, 'Unclear')
  scan.form = form
  scan.isLeft = false
  scan.depth = form === inRecords ? 2 : 1
  scan.level = scan.depth + 1
  scan.state = betweenValues
  scan.start = -1
  scan.isAfterComma = false
}

/** The document ends. */
const leaveDocument = (scan: AutomatonState, end: number): void => {
  if (scan.form === afterRecords || scan.form === rootArray)
    scan.emit('Whole', scan.listStart, end, 'Unclear')
  toRoot(scan)
  scan.isAfterDocument = true
}

const leaveList = (scan: AutomatonState, end: number): void => {
  if (scan.form === rootArray) return leaveDocument(scan, end)
  scan.form = afterRecords
  scan.depth = 1
  scan.level = 1
  scan.state = inValue
}

/** @internal The bracket at this offset closes the value. */
export const closeValue = (scan: AutomatonState, at: number): void => {
  scan.isClosed = true
  scan.state = betweenValues
  if (scan.level > 1) return
  if (scan.form !== afterRecords) emitDocument(scan, at + 1, verdictOf(scan))
  leaveDocument(scan, at + 1)
}

/**
 * Reads numbers and literals that are followed by a comma, from the start of one on; returns where the next one starts.
 */
const readScalars = (scan: AutomatonState, bytes: Uint8Array, from: number): number => {
  let start = from
  for (let at = from; ; at++) {
    const byte = bytes[at] ?? quote
    if (byte === comma && at > start) {
      scan.emit('Element', scan.offset + start, scan.offset + at, 'Unclear')
      start = at + 1
    } else if (!isScalar(byte)) return start
  }
}

/**
 * Reads complete elements with the stride, from the start of one on, if there is one; returns the index at which it
 * stopped.
 */
const readMany = (scan: AutomatonState, bytes: Uint8Array, from: number): number => {
  const byte = bytes[from] ?? 0
  if (isScalar(byte)) {
    scan.isLeft = false
    return readScalars(scan, bytes, from)
  }
  if (byte !== 0x7b || scan.isLeft || scan.readElements === undefined) return from
  scan.isLeft = true
  return scan.readElements(from, deepest - scan.depth)
}

/** Another value follows the element, where only a comma or a bracket is valid: returns where to go on, or -1. */
const breakBetween = (scan: AutomatonState, byte: number, at: number): number => {
  if (isOpening(byte)) return breakList(scan, at, 'Opening')
  return scan.isString ? breakOff(scan, at, 'Quote') : -1
}

/** @internal The next byte of a list, outside its elements, that is not white space. */
export const readInList = (scan: AutomatonState, bytes: Uint8Array, index: number): number => {
  if (scan.start < 0) {
    const end = readMany(scan, bytes, index)
    if (end > index) {
      scan.isAfterComma = bytes[end - 1] === comma
      return end
    }
  }
  const byte = bytes[index] ?? 0
  const at = scan.offset + index
  if (byte === comma) {
    emitElement(scan, at)
    scan.isAfterComma = true
  } else if (byte === closeBracket) {
    if (scan.start >= 0 || scan.isAfterComma) emitElement(scan, at)
    leaveList(scan, at + 1)
  } else {
    if (scan.start < 0) openValue(scan, at)
    else if (scan.isClosed || isOpening(byte) || byte === quote) {
      const to = breakBetween(scan, byte, at)
      if (to >= 0) return to - scan.offset
      scan.isSeveral = true
    }
    if (isOpening(byte)) {
      scan.depth++
      scan.state = inValue
    } else if (byte === quote) scan.state = inString
  }
  return index + 1
}
