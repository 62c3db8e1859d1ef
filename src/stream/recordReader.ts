/**
 * From bytes to items: scans them, cuts out the wanted records, decodes each at once, and keeps nothing but the tally.
 *
 * @module
 * @since 0.1.0
 */
import type { RecordsFromOptions } from '../delivery/recordsFrom.js'
import type { Tally } from '../delivery/Tally.js'
import { colon, isOpening, isSpace, newline } from '../scan/ascii.js'
import { linesBehind, linesIn } from '../scan/lines.js'
import type { Emit, Verdict } from '../scan/Scanner.js'
import { holds, type Slice } from '../scan/Slice.js'
import { spans } from '../scan/spans.js'
import { decoding } from './decoding.js'
import { inUtf8 } from './inUtf8.js'
import { mostIn } from './limits.js'
import { makeScanner } from './makeScanner.js'
import { type Opened, openDocument, openElement } from './openSpan.js'
import type { ReadItem, StreamPlace } from './ReadItem.js'
import type { ReadOptions } from './ReadOptions.js'
import {
  brokenOff,
  empty,
  missing,
  type Refusal,
  repeated,
  sourced,
  tooDeep,
  tooLarge
} from './reject.js'
import { selection } from './wanted.js'

/** White space, or part of a byte order mark. */
const isBlank = (byte: number): boolean => isSpace(byte) || [0xef, 0xbb, 0xbf].includes(byte)

/** @internal Reads one source. */
export interface RecordReader {
  /** The chunk may be overwritten afterwards. */
  readonly read: (chunk: Uint8Array) => ReadonlyArray<ReadItem>
  /** The next bytes do not continue the previous ones: the data is truncated here, and why. */
  readonly fault: (why: Refusal) => ReadonlyArray<ReadItem>
  /** Ends the input; `why` if that was not the end of the source. */
  readonly end: (why?: Refusal) => ReadonlyArray<ReadItem>
  readonly tally: () => Tally
}

/** @internal Reads one source. */
export const recordReader = (options: ReadOptions): RecordReader => {
  const { source = '', gunzipSync } = options
  const { maxRecordBytes, maxDocumentBytes, maxPayloadBytes } = mostIn(options)
  const inside: RecordsFromOptions = {
    maxInflatedBytes: maxPayloadBytes,
    ...(gunzipSync === undefined ? {} : { gunzip: gunzipSync })
  }
  const { sources, operations, everything, admits } = selection(options)
  const { decode, reject, skip, rejectedTo, take, tally } = decoding(options, admits)
  let index = 0
  /** The start of the chunk. */
  let offset = 0
  let blank = true
  let isCut = false
  let isEnd = false
  let isFirst = true
  /** Whether the last rejection contains the end of a line, or is followed by one. */
  let isLineOver = false

  const recordTooLarge = tooLarge('a record', maxRecordBytes, 'maxRecordBytes')
  const documentTooLarge = tooLarge('a document', maxDocumentBytes, 'maxDocumentBytes')

  const once = (place: StreamPlace, why: Refusal, end: number): void =>
    reject(place, why, { end, count: 1, isBroken: false })

  /** Whether this is on the line of the previous rejection. */
  const goesOn = (start: number): boolean => {
    const from = rejectedTo()
    if (from === undefined || isLineOver) return false
    const since = Math.max(from, Math.min(offset, start))
    if (since === start) return true
    const gap = text.peek(since, start)
    return gap !== undefined && !holds(gap, newline)
  }

  /** Whether this belongs to the previous rejection: before its first colon, a document cannot be recognised. */
  const isMore = (slice: Slice | undefined, start: number): boolean =>
    slice !== undefined && slice.from < slice.to && !holds(slice, colon) && goesOn(start)

  /** Counts what is not JSON: a line of it, or a truncated document. */
  const broken = (place: StreamPlace, end: number): void => {
    const slice = text.peek(place.byteOffset, end)
    const hasLines = slice === undefined || holds(slice, newline)
    const more = slice !== undefined && hasLines ? linesBehind(slice).length : 0
    const count = more + (isMore(slice, place.byteOffset) ? 0 : 1)
    reject(place, brokenOff, { end, count, isBroken: true })
    isLineOver = hasLines
  }

  /** Text in place of documents: counts one if it is in brackets, or is the whole source; else one for each line. */
  const junk = (bytes: Uint8Array, { refusals }: Opened, place: StreamPlace, end: number): void => {
    const { byteOffset } = place
    const isBracketed = isOpening(bytes[0] ?? 0)
    const lines = isBracketed
      ? isMore({ bytes, from: 0, to: bytes.length }, byteOffset)
        ? 0
        : 1
      : linesIn(bytes) - (goesOn(byteOffset) ? 1 : 0)
    const count = isFirst && isEnd ? 1 : lines
    for (const refusal of refusals) reject(place, refusal, { end, count, isBroken: true })
    isLineOver = isBracketed ? bytes.includes(newline) : bytes.at(-1) === newline
  }

  const open = (
    finding: 'Element' | 'Document',
    place: StreamPlace,
    end: number,
    verdict: Verdict
  ): void => {
    if (verdict === 'TooDeep') return once(place, tooDeep, end)
    const start = place.byteOffset
    const isRecord = finding === 'Element' || verdict === 'Wanted'
    const limit = isRecord ? maxRecordBytes : maxDocumentBytes
    const bytes = end - start > limit ? undefined : text.take(start, end)
    if (bytes === undefined) return once(place, isRecord ? recordTooLarge : documentTooLarge, end)
    const opened = (finding === 'Element' ? openElement : openDocument)(bytes, inside)
    if (finding === 'Document' && opened.isJunk) junk(bytes, opened, place, end)
    else decode(opened, place, end)
  }

  /** The complete parts of a truncated value: that the rest is missing is reported for the source. */
  const salvage = (place: StreamPlace, end: number): void => {
    const bytes = text.take(place.byteOffset, end)
    if (bytes !== undefined) decode({ ...openDocument(bytes, inside), refusals: [] }, place, end)
  }

  const found: Emit = (finding, start, end, verdict) => {
    if (finding === 'List' || finding === 'Whole') return
    const place = { source, index, byteOffset: start }
    // Of a source that was truncated, only a record that had ended is complete.
    if (isCut && finding !== 'Element')
      return finding === 'Document' ? salvage(place, end) : undefined
    if (finding === 'Break') return broken(place, end)
    if (finding === 'Repeated') return once(place, repeated, end)
    if (finding === 'Sourced') return once(place, sourced, end)
    // A comma with nothing before it: there may be millions.
    if (start === end) reject(place, missing, { end, count: 1, isBroken: true })
    else open(finding, place, end, verdict)
    index++
  }

  const emit: Emit = (finding, start, end, verdict) => {
    // The usual case, which costs no more than this.
    if (verdict === 'Other' && !everything && !(isCut && finding !== 'Element')) {
      skip()
      index++
    } else found(finding, start, end, verdict)
    isFirst = false
  }

  const text = spans(
    makeScanner,
    sources,
    emit,
    Math.max(maxRecordBytes, maxDocumentBytes),
    operations
  )
  const utf8 = inUtf8()

  const feed = (chunk: Uint8Array): void => {
    blank &&= chunk.every(isBlank)
    text.scan(chunk)
    const from = rejectedTo()
    if (from !== undefined && !isLineOver) {
      const behind = chunk.subarray(
        Math.max(0, from - offset),
        Math.max(0, (text.openSince() ?? offset + chunk.length) - offset)
      )
      isLineOver = behind.includes(newline)
    }
    offset += chunk.length
  }

  /** Ends whatever is unfinished. */
  const finish = (why: Refusal): void => {
    const byteOffset = text.openSince() ?? offset
    isCut = true
    text.end(true)
    isCut = false
    blank = false
    once({ source, index, byteOffset }, why, offset)
  }

  return {
    read: (chunk) => {
      feed(utf8(chunk, false))
      return take(false)
    },
    fault: (why) => {
      finish(why)
      return take(false)
    },
    end: (why) => {
      feed(utf8(new Uint8Array(0), true))
      isEnd = true
      if (why !== undefined) finish(why)
      else text.end(false)
      if (why === undefined && blank) once({ source, index, byteOffset: 0 }, empty, offset)
      return take(true)
    },
    tally
  }
}
