/**
 * The automaton that scans: it follows quotes, escapes and brackets through every byte, and looks at the keys of one level
 * alone.
 *
 * It may stop between any two bytes, so that nothing depends on how a file is cut into chunks. Where it stands in front of an
 * element of a list, a stride may take that and others at once; all that is rare is written here alone.
 *
 * @module
 * @since 0.1.0
 */
import {
  backslash,
  bytesOf,
  closeBracket,
  colon,
  comma,
  hexOf,
  isOpening,
  isSpace,
  newline,
  openBracket,
  quote
} from './ascii.js'
import { judgeSource, longestSource } from './EventSourceValue.js'
import type { Scanner, Span, Verdict } from './Scanner.js'
import type { Stride, TakeElement } from './Stride.js'
import { deepest, type Walk, walkOn } from './walk.js'
import { firstMark, marksIn, newlineIn } from './word.js'

const eventSourceKey = bytesOf('eventSource')
const sourceMember = bytesOf('"eventSource":"')
const recordsKey = bytesOf('Records')

// What the document turned out to be, as far as it was read.
/** An object whose `Records` may come. */
const root = 0
/** An object whose first `Records` was no array: for a parser. */
const plain = 1
/** The `Records` of a log file. */
const logFile = 2
/** A log file behind its `Records`. */
const behind = 3
/** An array at the root. */
const list = 4

// Where in the grammar the next byte stands.
/** Among the elements of a list, or between documents. */
const between = 0
/** In an element, at the level of its keys or deeper, outside of strings. */
const inside = 1
/** In a string. */
const text = 2
/** Behind a backslash in a string. */
const escaped = 3
/** In a string that is a key that matters, as far as it was read. */
const key = 4
const keyEscape = 5
const keyHex = 6
/** Behind such a string: it is a key if a colon comes. */
const afterKey = 7
/** Behind the colon. */
const beforeSource = 8
const beforeRecords = 9
/** In the value of `eventSource`. */
const source = 10
const sourceEscape = 11
/** In what stands in the place of a document, and is none. */
const junk = 12
const junkLine = 13

/** To the quote or the backslash that comes next. */
const skipText = (bytes: Uint8Array, view: DataView, from: number): number => {
  let at = from
  for (; at + 4 <= bytes.length; at += 4) {
    const marks = marksIn(view.getInt32(at, true))
    if (marks !== 0) return at + firstMark(marks)
  }
  while (at < bytes.length && bytes[at] !== quote && bytes[at] !== backslash) at++
  return at
}

/** @internal */
export const automaton = (wanted: ReadonlyArray<string>, stride: Stride | undefined): Scanner => {
  const judge = judgeSource(wanted)
  /** The value of an `eventSource` that is not read at once, and its length: more than fits for one with an escape. */
  const gathered = new Uint8Array(longestSource)
  let filled = 0
  let spans: Array<Span> = []
  /** Bytes in the chunks before. */
  let offset = 0
  let form = root
  let state = between
  const walk: Walk = { depth: 0, level: 1, inString: false, tooDeep: false }
  let start = -1
  let closed = false
  let afterComma = false
  let verdict: Verdict = 'Unclear'
  /** More stands in the place of the element than one value. */
  let several = false
  let needle = eventSourceKey
  let matched = 0
  let hex = 0
  let digits = 0
  /** The last byte that is no white space. */
  let before = 0
  /** No stride is tried: it left the element that comes next. */
  let isLeft = false

  const open = (at: number): void => {
    start = at
    closed = false
    afterComma = false
    verdict = 'Unclear'
    walk.tooDeep = false
    several = false
  }

  const judged = (): Verdict => {
    const judgement = several ? 'Unclear' : verdict
    return walk.tooDeep && judgement !== 'Other' ? 'TooDeep' : judgement
  }

  const emitDocument = (end: number, judgement: Verdict): void => {
    spans.push({ _tag: 'Document', start, end, verdict: judgement })
    start = -1
  }

  const emitElement = (end: number): void => {
    isLeft = false
    const from = start < 0 ? end : start
    spans.push({
      _tag: 'Element',
      form: form === logFile ? 'LogFile' : 'Array',
      start: from,
      end,
      verdict: start < 0 ? 'Unclear' : judged()
    })
    start = -1
  }

  const toRoot = (): void => {
    form = root
    state = between
    walk.depth = 0
    walk.level = 1
    start = -1
  }

  /** A document at the root ends where no valid one could: the next may be sound. */
  const breakOff = (at: number): void => {
    if (form === behind) spans.push({ _tag: 'Break', start: at })
    else emitDocument(at, walk.tooDeep ? 'TooDeep' : 'Unclear')
    toRoot()
  }

  const enterList = (as: typeof logFile | typeof list): void => {
    form = as
    isLeft = false
    walk.depth = as === logFile ? 2 : 1
    walk.level = walk.depth + 1
    state = between
    start = -1
    afterComma = false
  }

  const leaveList = (): void => {
    if (form === list) return toRoot()
    form = behind
    walk.depth = 1
    walk.level = 1
    state = inside
  }

  const betweenDocuments = (byte: number, at: number): void => {
    if (at < 3 && byte === [0xef, 0xbb, 0xbf][at]) return
    if (byte === openBracket) return enterList(list)
    open(at)
    if (isOpening(byte)) {
      walk.depth = 1
      state = inside
    } else if (byte === comma) emitDocument(at + 1, 'Unclear')
    else state = junk
  }

  const betweenElements = (byte: number, at: number): void => {
    if (byte === comma) {
      emitElement(at)
      afterComma = true
    } else if (byte === closeBracket) {
      if (start >= 0 || afterComma) emitElement(at)
      leaveList()
    } else {
      if (start < 0) open(at)
      else several ||= closed || isOpening(byte)
      if (isOpening(byte)) {
        walk.depth++
        state = inside
      } else if (byte === quote) state = text
    }
  }

  const closeElement = (at: number): void => {
    closed = true
    state = between
    if (walk.level > 1) return
    if (form !== behind) emitDocument(at + 1, judged())
    toRoot()
  }

  /** One more character of a key; a character that does not match makes it a string like others. */
  const match = (code: number): void => {
    if (matched === 0) needle = code === 0x52 ? recordsKey : eventSourceKey
    state = code === needle[matched] ? key : text
    matched++
  }

  const endKey = (): void => {
    const matters =
      matched === needle.length &&
      (needle === recordsKey ? form === root || form === behind : form !== behind)
    state = matters ? afterKey : inside
  }

  /** The whole of `"eventSource":"…"`, if it is written like that and in one chunk; its end, or 0. */
  const quickSource = (bytes: Uint8Array, view: DataView, from: number): number => {
    for (let at = 0; at < sourceMember.length; at++)
      if (bytes[from + at] !== sourceMember[at]) return 0
    const start = from + sourceMember.length
    const end = skipText(bytes, view, start)
    if (bytes[end] !== quote) return 0
    if (walk.level === 1 && newlineIn(bytes, view, start, end) < end) return 0
    verdict = judge(bytes, start, end)
    return end + 1
  }

  /** What a walk stopped at. */
  const turn = (bytes: Uint8Array, view: DataView, at: number): number => {
    const byte = bytes[at] ?? 0
    if (byte === quote) {
      const end = form === behind ? 0 : quickSource(bytes, view, at)
      if (end > 0) return end
      state = key
      matched = 0
    } else if (!isOpening(byte)) {
      walk.depth--
      closeElement(offset + at)
    } else {
      let back = at - 1
      while (back >= 0 && isSpace(bytes[back] ?? 0)) back--
      const previous = back < 0 ? before : bytes[back]
      if (previous !== colon && previous !== comma && previous !== openBracket) {
        breakOff(offset + at)
        return at
      }
      if (++walk.depth > deepest) walk.tooDeep = true
    }
    return at + 1
  }

  return {
    scan: (bytes) => {
      const length = bytes.length
      const view = new DataView(bytes.buffer, bytes.byteOffset, length)
      const take: TakeElement = (from, to, sourceStart, sourceEnd) => {
        spans.push({
          _tag: 'Element',
          form: form === logFile ? 'LogFile' : 'Array',
          start: offset + from,
          end: offset + to,
          verdict: sourceEnd === 0 ? 'Unclear' : judge(bytes, sourceStart, sourceEnd)
        })
      }
      const readElements = stride?.(bytes, take)
      spans = []
      isLeft = false
      let at = 0
      let end = 0
      while (at < length) {
        if (state === inside) {
          at = walkOn(walk, bytes, view, at)
          if (walk.inString) {
            walk.inString = false
            state = text
          } else if (at < length) at = turn(bytes, view, at)
          continue
        }
        const byte = bytes[at] ?? 0
        switch (state) {
          case between:
            if (isSpace(byte)) {
              do at++
              while (at < length && isSpace(bytes[at] ?? 0))
              break
            }
            if (walk.level === 1) betweenDocuments(byte, offset + at)
            else if (byte === 0x7b && start < 0 && !isLeft && readElements !== undefined) {
              isLeft = true
              end = readElements(at, deepest - walk.depth)
              if (end > at) afterComma = bytes[end - 1] === comma
              at = end
              break
            } else betweenElements(byte, offset + at)
            at++
            break
          case text:
            end = skipText(bytes, view, at)
            if (walk.level === 1) end = newlineIn(bytes, view, at, end)
            at = end
            if (at === length) break
            if (bytes[at] === quote) state = walk.depth < walk.level ? between : inside
            else if (bytes[at] === backslash) state = escaped
            else breakOff(offset + at)
            at++
            break
          case escaped:
            state = text
            if (byte >= 0x20) at++
            break
          case key:
            if (byte < 0x20) state = text
            else {
              if (byte === quote) endKey()
              else if (byte === backslash) state = keyEscape
              else match(byte)
              at++
            }
            break
          case keyEscape:
            state = text
            if (byte < 0x20) break
            if (byte === 0x75) {
              state = keyHex
              hex = 0
              digits = 0
            }
            at++
            break
          case keyHex: {
            const digit = hexOf(byte)
            if (digit < 0) {
              state = text
              break
            }
            hex = hex * 16 + digit
            if (++digits === 4) match(hex)
            at++
            break
          }
          case afterKey:
            if (byte === colon) state = needle === recordsKey ? beforeRecords : beforeSource
            else if (!isSpace(byte)) {
              state = inside
              break
            }
            at++
            break
          case beforeSource:
            if (isSpace(byte)) at++
            else if (byte === quote) {
              filled = 0
              state = source
              at++
            } else {
              verdict = 'Unclear'
              state = inside
            }
            break
          case beforeRecords:
            if (form === behind) {
              spans.push({ _tag: 'Repeated', start: offset + at })
              state = inside
            } else if (isSpace(byte)) at++
            else if (byte === openBracket) {
              enterList(logFile)
              at++
            } else {
              form = plain
              state = inside
            }
            break
          case source:
            if (byte < 0x20) {
              verdict = 'Unclear'
              state = text
              break
            }
            at++
            if (byte === quote) {
              verdict = judge(gathered, 0, filled)
              state = inside
            } else {
              if (filled < longestSource) gathered[filled] = byte
              filled++
              if (byte === backslash) state = sourceEscape
            }
            break
          case sourceEscape:
            state = source
            if (byte >= 0x20) at++
            break
          case junk:
            if (byte === newline) state = junkLine
            at++
            break
          default:
            if (byte === openBracket || byte === 0x7b) {
              emitDocument(offset + at, 'Unclear')
              state = between
            } else {
              if (!isSpace(byte)) state = junk
              at++
            }
        }
      }
      for (let back = length - 1; back >= 0; back--) {
        const byte = bytes[back] ?? 0
        if (!isSpace(byte)) {
          before = byte
          break
        }
      }
      offset += length
      return spans
    },
    end: () => {
      spans = []
      if (form === logFile || form === list) {
        if (start >= 0 && closed) emitElement(offset)
        spans.push({ _tag: 'Break', start: start < 0 ? offset : start })
      } else if (form === behind || start >= 0) breakOff(offset)
      toRoot()
      return spans
    },
    openSince: () => (start < 0 ? undefined : start)
  }
}
