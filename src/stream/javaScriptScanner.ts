/**
 * The scanner in plain JavaScript: it follows quotes, escapes and brackets through every byte, and looks at the keys of one
 * level alone.
 *
 * It is one automaton that may stop between any two bytes, so that nothing depends on how a file is cut into chunks.
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
import { eventSourceValue } from './EventSourceValue.js'
import type { MakeScanner, Scanner, Span, Verdict } from './Scanner.js'
import { stringEnd, throughControls, uptoControls } from './stringEnd.js'

/** Deeper than what is decoded by far, and shallow enough for any parser. */
const deepest = 1024

const eventSourceKey = bytesOf('eventSource')
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

/** @internal */
export const javaScriptScanner: MakeScanner = (wanted): Scanner => {
  const value = eventSourceValue(wanted)
  let spans: Array<Span> = []
  /** Bytes in the chunks before. */
  let offset = 0
  let form = root
  let state = between
  let depth = 0
  /** The depth of the keys that matter. */
  let level = 1
  let start = -1
  let closed = false
  let afterComma = false
  let verdict: Verdict = 'Unclear'
  let tooDeep = false
  /** More stands in the place of the element than one value. */
  let several = false
  let needle = eventSourceKey
  let matched = 0
  let hex = 0
  let digits = 0
  /** The last byte that is no white space. */
  let before = 0

  const open = (at: number): void => {
    start = at
    closed = false
    afterComma = false
    verdict = 'Unclear'
    tooDeep = false
    several = false
  }

  const judged = (): Verdict => {
    const judgement = several ? 'Unclear' : verdict
    return tooDeep && judgement !== 'Other' ? 'TooDeep' : judgement
  }

  const emitDocument = (end: number, judgement: Verdict): void => {
    spans.push({ _tag: 'Document', start, end, verdict: judgement })
    start = -1
  }

  const emitElement = (end: number): void => {
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
    depth = 0
    level = 1
    start = -1
  }

  /** A document at the root ends where no valid one could: the next may be sound. */
  const breakOff = (at: number): void => {
    if (form === behind) spans.push({ _tag: 'Break', start: at })
    else emitDocument(at, tooDeep ? 'TooDeep' : 'Unclear')
    toRoot()
  }

  const enterList = (as: typeof logFile | typeof list): void => {
    form = as
    depth = as === logFile ? 2 : 1
    level = depth + 1
    state = between
    start = -1
    afterComma = false
  }

  const leaveList = (): void => {
    if (form === list) return toRoot()
    form = behind
    depth = 1
    level = 1
    state = inside
  }

  const betweenDocuments = (byte: number, at: number): void => {
    if (isSpace(byte) || (at < 3 && byte === [0xef, 0xbb, 0xbf][at])) return
    if (byte === openBracket) return enterList(list)
    open(at)
    if (isOpening(byte)) {
      depth = 1
      state = inside
    } else if (byte === comma) emitDocument(at + 1, 'Unclear')
    else state = junk
  }

  const betweenElements = (byte: number, at: number): void => {
    if (isSpace(byte)) return
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
        depth++
        state = inside
      } else if (byte === quote) state = text
    }
  }

  const closeElement = (at: number): void => {
    closed = true
    state = between
    if (level > 1) return
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

  return {
    scan: (bytes) => {
      const length = bytes.length
      const view = new DataView(bytes.buffer, bytes.byteOffset, length)
      spans = []
      let at = 0
      while (at < length) {
        if (state === inside) {
          const keys = level
          const controls = keys === 1 ? uptoControls : throughControls
          let now = depth
          for (; at < length; at++) {
            const byte = bytes[at] ?? 0
            if (byte === quote) {
              if (now === keys) {
                const first = bytes[at + 1] ?? backslash
                if (first === 0x65 || first === 0x52 || first === backslash) {
                  state = key
                  matched = 0
                  at++
                  break
                }
              }
              at = stringEnd(bytes, view, at + 1, controls)
              if (bytes[at] !== quote) {
                state = text
                break
              }
            } else if (isOpening(byte)) {
              if (keys === 1) {
                let back = at - 1
                while (back >= 0 && isSpace(bytes[back] ?? 0)) back--
                const previous = back < 0 ? before : bytes[back]
                if (previous !== colon && previous !== comma && previous !== openBracket) {
                  depth = now
                  breakOff(offset + at)
                  break
                }
              }
              if (++now > deepest) tooDeep = true
            } else if ((byte | 0x20) === 0x7d && --now < keys) {
              depth = now
              closeElement(offset + at)
              at++
              break
            }
          }
          if (state !== between) depth = now
          continue
        }
        const byte = bytes[at] ?? 0
        switch (state) {
          case between:
            if (level === 1) betweenDocuments(byte, offset + at)
            else betweenElements(byte, offset + at)
            at++
            break
          case text:
            at = stringEnd(bytes, view, at, level === 1 ? uptoControls : throughControls)
            if (at === length) break
            if (bytes[at] === quote) state = depth < level ? between : inside
            else if (bytes[at] === backslash) state = escaped
            else if (bytes[at] === newline) breakOff(offset + at)
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
              value.clear()
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
              verdict = value.verdict()
              state = inside
            } else {
              value.add(byte)
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
