/**
 * Where documents start, and text in place of documents.
 *
 * @module
 * @since 0.2.0
 */
import type { AutomatonState } from './AutomatonState.js'
import { comma, isOpening, isSpace, newline, openBracket, quote } from './ascii.js'
import { enterList } from './lists.js'
import { atJunkLine, betweenValues, inJunk, inValue, rootArray } from './states.js'
import { emitDocument, openValue } from './values.js'

const byteOrderMark: ReadonlyArray<number> = [0xef, 0xbb, 0xbf]

/** Whether this is the first of three braces, with which no document starts. */
const isRun = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0x7b && bytes[at + 1] === 0x7b && bytes[at + 2] === 0x7b

/** @internal The next byte between documents that is not white space. */
export const readBetweenDocuments = (
  scan: AutomatonState,
  bytes: Uint8Array,
  index: number
): number => {
  const byte = bytes[index] ?? 0
  const at = scan.offset + index
  if (at < 3 && byte === byteOrderMark[at]) return index + 1
  if (byte === comma && scan.isAfterDocument) scan.isAfterDocument = false
  else if (byte === openBracket) enterList(scan, rootArray, at)
  else {
    openValue(scan, at)
    if (isOpening(byte) && !isRun(bytes, index)) {
      scan.depth = 1
      scan.state = inValue
    } else {
      scan.state = inJunk
      scan.isQuoted = byte === quote
    }
  }
  return index + 1
}

/** Whether the bracket may start a document, by what follows it. */
const startsDocument = (bytes: Uint8Array, at: number): boolean => {
  if (!isOpening(bytes[at] ?? 0)) return false
  let next = at + 1
  while (isSpace(bytes[next] ?? 0)) next++
  return bytes[next] === quote || (bytes[at] === openBracket && bytes[next] === 0x7b)
}

const endJunk = (scan: AutomatonState, index: number): number => {
  emitDocument(scan, scan.offset + index, 'Unclear')
  scan.state = betweenValues
  return index
}

/** @internal The next byte of text that is not a document. */
export const readJunk = (scan: AutomatonState, bytes: Uint8Array, index: number): number => {
  const byte = bytes[index] ?? 0
  if (byte === newline) {
    scan.state = atJunkLine
    scan.isQuoted = false
  } else if (byte === quote) scan.isQuoted = true
  else if (scan.isText && !scan.isQuoted && startsDocument(bytes, index))
    return endJunk(scan, index)
  return index + 1
}

/** @internal The next byte at the start of a line: a document may start here again. */
export const readJunkLine = (scan: AutomatonState, bytes: Uint8Array, index: number): number => {
  const byte = bytes[index] ?? 0
  if (isOpening(byte)) return endJunk(scan, index)
  if (!isSpace(byte)) {
    scan.state = inJunk
    scan.isQuoted = byte === quote
  }
  return index + 1
}
