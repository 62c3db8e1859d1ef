/**
 * The scanning automaton: it follows quotes, escapes and brackets through every byte, and examines only the keys of one
 * level.
 *
 * It may stop between any two bytes, so that nothing depends on how a file is split into chunks. Before an element of a
 * list, a stride may read that and further ones at once. The files next to this one contain the code for each state.
 *
 * @module
 * @since 0.1.0
 */
import { type AutomatonState, automatonState, type Parts } from './AutomatonState.js'
import { isSpace } from './ascii.js'
import { readBetweenDocuments, readJunk, readJunkLine } from './documents.js'
import { readHeld, readHeldEscape } from './heldStrings.js'
import { readInside } from './insideValue.js'
import { readAfterKey, readBeforeRecords, readBeforeString } from './keyValues.js'
import { readInList } from './lists.js'
import type { Scanner } from './Scanner.js'
import type { Stride, TakeElement } from './Stride.js'
import {
  afterKey,
  afterRecords,
  afterString,
  atJunkLine,
  beforeRecords,
  beforeString,
  betweenValues,
  inEscape,
  inHeldEscape,
  inHeldString,
  inJunk,
  inRecords,
  inString,
  inValue,
  rootArray
} from './states.js'
import { readAfterString, readEscape, readString } from './strings.js'
import { breakList, breakOff, byName, emitDocument, toRoot } from './values.js'
import { skipSpace } from './word.js'

/**
 * Continues from an index in the chunk, depending on the state, and returns the index at which to go on. It is negative
 * if that is before the chunk.
 */
const step = (scan: AutomatonState, bytes: Uint8Array, view: DataView, at: number): number => {
  switch (scan.state) {
    case betweenValues:
      if (isSpace(bytes[at] ?? 0)) return skipSpace(bytes, view, at)
      return scan.level === 1 ? readBetweenDocuments(scan, bytes, at) : readInList(scan, bytes, at)
    case inValue:
      return readInside(scan, bytes, view, at)
    case inString:
      return readString(scan, bytes, view, at)
    case inEscape:
      return readEscape(scan, bytes, at)
    case inHeldString:
      return readHeld(scan, bytes, at)
    case inHeldEscape:
      return readHeldEscape(scan, bytes, at)
    case afterString:
      return readAfterString(scan, bytes, view, at)
    case afterKey:
      return readAfterKey(scan, bytes, at)
    case beforeString:
      return readBeforeString(scan, bytes, view, at)
    case beforeRecords:
      return readBeforeRecords(scan, bytes, at)
    case inJunk:
      return readJunk(scan, bytes, at)
    case atJunkLine:
      return readJunkLine(scan, bytes, at)
  }
}

/** The function that reads elements of this chunk with the stride. */
const strideOver = (scan: AutomatonState, bytes: Uint8Array, stride: Stride | undefined) => {
  const { emit, judge, isOtherName, offset } = scan
  const take: TakeElement = (from, to, sourceStart, sourceEnd, nameStart, nameEnd) => {
    const verdict = sourceEnd === 0 ? 'Unclear' : judge(bytes, sourceStart, sourceEnd)
    const isOther = verdict === 'ByName' && nameEnd !== 0 && isOtherName(bytes, nameStart, nameEnd)
    emit('Element', offset + from, offset + to, byName(verdict, isOther))
  }
  return stride?.(bytes, take)
}

/** The last byte that is not white space; `otherwise` if there is none. */
const lastByteOf = (bytes: Uint8Array, otherwise: number): number => {
  for (let at = bytes.length - 1; at >= 0; at--) {
    const byte = bytes[at] ?? 0
    if (!isSpace(byte)) return byte
  }
  return otherwise
}

/** @internal The scanner that reads byte by byte. */
export const automaton = (parts: Parts): Scanner => {
  const scan = automatonState(parts)
  return {
    scan: (bytes) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
      scan.readElements = strideOver(scan, bytes, parts.stride)
      scan.isLeft = false
      for (let at = 0; at < bytes.length; ) {
        at = step(scan, bytes, view, at)
        if (at < 0) return scan.offset + at
      }
      scan.lastByte = lastByteOf(bytes, scan.lastByte)
      scan.offset += bytes.length
      return undefined
    },
    end: () => {
      const { form, state, start, offset } = scan
      if (state === inJunk || state === atJunkLine) emitDocument(scan, offset, 'Unclear')
      else if (form === inRecords || form === rootArray || form === afterRecords || start >= 0) {
        const to = scan.level > 1 ? breakList(scan, offset, 'End') : breakOff(scan, offset, 'End')
        if (to < offset) return to
      }
      toRoot(scan)
      return undefined
    },
    moveTo: (at) => {
      scan.offset = at
      scan.lastByte = 0
    },
    openSince: () => (scan.start < 0 ? undefined : scan.start)
  }
}
