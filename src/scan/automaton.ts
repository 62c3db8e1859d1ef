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
  closeBracket,
  closesOrParts,
  colon,
  comma,
  isOpening,
  isScalar,
  isSpace,
  newline,
  openBracket,
  quote
} from './ascii.js'
import { judgeSource, longestSource } from './EventSourceValue.js'
import { eventSourceKey, keyOf, longestKey, otherKey, recordsKey } from './keys.js'
import type { Cause, Recover } from './resumption.js'
import type { Scanner, Tell, Verdict } from './Scanner.js'
import type { Stride, TakeElement } from './Stride.js'
import {
  atBracket,
  behindKey,
  behindString,
  deepest,
  inKey,
  inText,
  type Walk,
  walkOn
} from './walk.js'
import { newlineIn, skipSpace, skipString, skipText } from './word.js'

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
/** In a string that matters, of which the chunks before hold a part: a key, or the value of `eventSource`. */
const held = 4
const heldEscape = 5
/** Behind a string that is a key that matters, if a colon comes. */
const afterKey = 6
/** Behind the colon. */
const beforeSource = 7
const beforeRecords = 8
/** In what stands in the place of a document, and is none. */
const junk = 9
const junkLine = 10
/** Behind a string in an element. */
const afterText = 11

/** What cannot stand in front of a value, where a document may follow one that was cut. */
const endsValue = (byte: number): boolean =>
  byte === quote || byte === 0x7b || (byte | 0x20) === 0x7d || isScalar(byte)

/** Whether the bracket at `at` may start a document, by what stands behind it. */
const startsDocument = (bytes: Uint8Array, at: number): boolean => {
  if (!isOpening(bytes[at] ?? 0)) return false
  let next = at + 1
  while (isSpace(bytes[next] ?? 0)) next++
  return bytes[next] === quote || (bytes[at] === openBracket && bytes[next] === 0x7b)
}

/** @internal */
export interface Parts {
  readonly wanted: ReadonlyArray<string>
  readonly tell: Tell
  readonly recover: Recover
  readonly stride?: Stride | undefined
  /** What is no document ends at the next bracket, and not only where that starts a line. */
  readonly isText?: boolean
}

/** @internal */
export const automaton = ({ wanted, tell, recover, stride, isText = false }: Parts): Scanner => {
  const judge = judgeSource(wanted)
  /** What is held, as it is written. */
  const gathered = new Uint8Array(Math.max(longestKey, longestSource))
  let filled = 0
  let isSource = false
  /** Bytes in the chunks before. */
  let offset = 0
  let form = root
  let state = between
  const walk: Walk = { depth: 0, level: 1, tooDeep: false, stop: atBracket, key: otherKey }
  let start = -1
  /** Where a log file or an array starts. */
  let from = 0
  let closed = false
  /** The element that is closed is a string. */
  let isString = false
  /** A document has just ended, and a comma may part it from the next. */
  let isParted = false
  let afterComma = false
  let verdict: Verdict = 'Unclear'
  /** The document has an `eventSource` of its own, and is a record, whatever its `Records` may be. */
  let hasSource = false
  /** More stands in the place of the element than one value. */
  let several = false
  /** The last byte that is no white space. */
  let before = 0
  /** There is a quote in the line that is no document: what stands behind it may be in a string. */
  let isQuoted = false
  /** No stride is tried: it left the element that comes next. */
  let isLeft = false

  const open = (at: number): void => {
    start = at
    closed = false
    isString = false
    isParted = false
    afterComma = false
    verdict = 'Unclear'
    walk.tooDeep = false
    several = false
    hasSource = false
  }

  const judged = (): Verdict => {
    const judgement = several ? 'Unclear' : verdict
    return walk.tooDeep && judgement !== 'Other' ? 'TooDeep' : judgement
  }

  const emitDocument = (end: number, judgement: Verdict): void => {
    tell('Document', start, end, judgement)
    start = -1
  }

  const emitElement = (end: number): void => {
    isLeft = false
    if (start < 0) tell('Element', end, end, 'Unclear')
    else tell('Element', start, end, judged())
    start = -1
  }

  const toRoot = (): void => {
    form = root
    state = between
    walk.depth = 0
    walk.level = 1
    start = -1
  }

  /** Something is broken: where the next document may start, or -1 to go on. */
  const breakOff = (at: number, cause: Cause): number => {
    const broken = start < 0 ? at : start
    const to = recover(broken, at, cause, walk.level > 1)
    if (to < 0) return to
    tell('Break', broken, to, 'Unclear')
    toRoot()
    return to
  }

  const enterList = (as: typeof logFile | typeof list, at: number): void => {
    from = as === list ? at : start
    tell('List', from, at, 'Unclear')
    form = as
    isLeft = false
    walk.depth = as === logFile ? 2 : 1
    walk.level = walk.depth + 1
    state = between
    start = -1
    afterComma = false
  }

  const leave = (end: number): void => {
    if (form === behind || form === list) tell('Whole', from, end, 'Unclear')
    toRoot()
    isParted = true
  }

  const leaveList = (end: number): void => {
    if (form === list) return leave(end)
    form = behind
    walk.depth = 1
    walk.level = 1
    state = inside
  }

  /** `isRun`: it is the first of some braces, with which no document starts. */
  const betweenDocuments = (byte: number, at: number, isRun: boolean): void => {
    if (at < 3 && byte === [0xef, 0xbb, 0xbf][at]) return
    if (byte === comma && isParted) {
      isParted = false
      return
    }
    if (byte === openBracket) return enterList(list, at)
    open(at)
    if (isOpening(byte) && !isRun) {
      walk.depth = 1
      state = inside
    } else {
      state = junk
      isQuoted = byte === quote
    }
  }

  /** The list breaks off behind an element, which may be a document itself; of several values each may be a line. */
  const breakList = (at: number, cause: Cause): number => {
    if (start >= 0 && closed && !several && recover(start, at, cause, true) !== start)
      emitElement(at)
    return breakOff(at, cause)
  }

  /** What cannot stand where an element is followed by something: where to go on, or -1. */
  const breakBetween = (byte: number, at: number): number => {
    if (isOpening(byte)) return breakList(at, 'Opening')
    return isString ? breakOff(at, 'Quote') : -1
  }

  /** Where to go on, or -1 behind the byte. */
  const betweenElements = (byte: number, at: number): number => {
    if (byte === comma) {
      emitElement(at)
      afterComma = true
    } else if (byte === closeBracket) {
      if (start >= 0 || afterComma) emitElement(at)
      leaveList(at + 1)
    } else {
      if (start < 0) open(at)
      else if (closed || isOpening(byte) || byte === quote) {
        const to = breakBetween(byte, at)
        if (to >= 0) return to
        several = true
      }
      if (isOpening(byte)) {
        walk.depth++
        state = inside
      } else if (byte === quote) state = text
    }
    return -1
  }

  /** Numbers and literals that end in a comma, from the start of one on; where the next one starts. */
  const readScalars = (bytes: Uint8Array, from: number): number => {
    let start = from
    for (let at = from; ; at++) {
      const byte = bytes[at] ?? quote
      if (byte === comma && at > start) {
        tell('Element', offset + start, offset + at, 'Unclear')
        start = at + 1
      } else if (!isScalar(byte)) return start
    }
  }

  const closeElement = (at: number): void => {
    closed = true
    state = between
    if (walk.level > 1) return
    if (form !== behind) emitDocument(at + 1, judged())
    leave(at + 1)
  }

  /** Whether the key matters where it stands. */
  const endKey = (): boolean => {
    const matters =
      walk.key === recordsKey ? form === root || form === behind : walk.key === eventSourceKey
    state = matters ? afterKey : inside
    return matters
  }

  const hold = (asSource: boolean): void => {
    filled = 0
    isSource = asSource
    state = held
  }

  /** Too long to matter, or no JSON. */
  const release = (): void => {
    if (isSource) verdict = 'Unclear'
    state = text
  }

  const endHeld = (): void => {
    if (isSource) {
      verdict = judge(gathered, 0, filled)
      state = afterText
    } else {
      walk.key = keyOf(gathered, 0, filled)
      endKey()
    }
  }

  const gather = (byte: number): void => {
    gathered[filled++] = byte
  }

  /** The value that opens in front of `from`: where it goes on. */
  const readSource = (bytes: Uint8Array, view: DataView, from: number): number => {
    const end = skipText(bytes, view, from)
    if (bytes[end] !== quote || (walk.level === 1 && newlineIn(bytes, view, from, end) < end)) {
      hold(true)
      return from
    }
    verdict = judge(bytes, from, end)
    state = closesOrParts(bytes[end + 1] ?? 0) ? inside : afterText
    return end + 1
  }

  /** The bracket that a walk stopped at: where to go on in the chunk, or in front of it. */
  const turn = (bytes: Uint8Array, at: number): number => {
    if (!isOpening(bytes[at] ?? 0)) {
      walk.depth--
      closeElement(offset + at)
    } else {
      let back = at - 1
      while (back >= 0 && isSpace(bytes[back] ?? 0)) back--
      const previous = back < 0 ? before : bytes[back]
      if (
        previous !== colon &&
        previous !== comma &&
        previous !== openBracket &&
        (walk.level === 1 || endsValue(previous ?? 0))
      )
        return breakOff(offset + at, 'Opening') - offset
      if (++walk.depth > deepest) walk.tooDeep = true
    }
    return at + 1
  }

  return {
    scan: (bytes) => {
      const length = bytes.length
      const view = new DataView(bytes.buffer, bytes.byteOffset, length)
      const take: TakeElement = (from, to, sourceStart, sourceEnd) => {
        const found = sourceEnd === 0 ? 'Unclear' : judge(bytes, sourceStart, sourceEnd)
        tell('Element', offset + from, offset + to, found)
      }
      const readElements = stride?.(bytes, take)
      /** Whole elements, from the start of one on, where that is quick: where it stopped. */
      const readMany = (byte: number, from: number): number => {
        if (isScalar(byte)) {
          isLeft = false
          return readScalars(bytes, from)
        }
        if (byte !== 0x7b || isLeft || readElements === undefined) return from
        isLeft = true
        return readElements(from, deepest - walk.depth)
      }
      isLeft = false
      let at = 0
      let end = 0
      while (at < length) {
        if (state === inside) {
          at = walkOn(walk, bytes, view, at)
          if (walk.stop === behindKey) {
            const isSourceNext = endKey() && walk.key === eventSourceKey && form !== behind
            // Nearly always the value comes at once.
            if (isSourceNext && bytes[at] === colon && bytes[at + 1] === quote) {
              hasSource = true
              at = readSource(bytes, view, at + 2)
            }
          } else if (walk.stop === inKey) hold(false)
          else if (walk.stop === inText) state = text
          else if (walk.stop === behindString) state = afterText
          else if (at < length) {
            at = turn(bytes, at)
            if (at < 0) return offset + at
          }
          continue
        }
        const byte = bytes[at] ?? 0
        switch (state) {
          case between:
            if (isSpace(byte)) {
              at = skipSpace(bytes, view, at)
              break
            }
            if (walk.level === 1)
              betweenDocuments(
                byte,
                offset + at,
                byte === 0x7b && bytes[at + 1] === byte && bytes[at + 2] === byte
              )
            else {
              end = start < 0 ? readMany(byte, at) : at
              if (end > at) {
                afterComma = bytes[end - 1] === comma
                at = end
                break
              }
              end = betweenElements(byte, offset + at)
              if (end >= 0) {
                if (end < offset) return end
                at = end - offset
                break
              }
            }
            at++
            break
          case text:
            end = skipString(bytes, view, at)
            if (walk.level === 1) end = newlineIn(bytes, view, at, end)
            at = end
            if (at === length) break
            if (bytes[at] === quote) {
              isString = walk.depth < walk.level
              closed ||= isString
              state = isString ? between : afterText
            } else if (bytes[at] === backslash) state = escaped
            else {
              at = breakOff(offset + at, 'Newline') - offset
              if (at < 0) return offset + at
              break
            }
            at++
            break
          case escaped:
            state = text
            if (byte >= 0x20) at++
            break
          case held:
            if (byte < 0x20 || (byte !== quote && filled >= gathered.length)) {
              release()
              break
            }
            at++
            if (byte === quote) endHeld()
            else {
              gather(byte)
              if (byte === backslash) state = heldEscape
            }
            break
          case heldEscape:
            state = held
            if (byte >= 0x20) {
              gather(byte)
              at++
            }
            break
          case afterKey:
            if (byte === colon) {
              state = walk.key === recordsKey ? beforeRecords : beforeSource
              hasSource ||= walk.key === eventSourceKey
            } else if (!isSpace(byte)) {
              state = inside
              break
            }
            at++
            break
          case beforeSource:
            if (form === behind) {
              tell('Sourced', offset + at, offset + at, 'Unclear')
              state = inside
            } else if (isSpace(byte)) at++
            else if (byte === quote) at = readSource(bytes, view, at + 1)
            else {
              verdict = 'Unclear'
              state = inside
            }
            break
          case beforeRecords:
            if (form === behind) {
              tell('Repeated', offset + at, offset + at, 'Unclear')
              state = inside
            } else if (isSpace(byte)) at++
            else if (byte === openBracket && !hasSource) {
              enterList(logFile, offset + at)
              at++
            } else {
              form = plain
              state = inside
            }
            break
          case afterText:
            if (isSpace(byte)) at = skipSpace(bytes, view, at)
            else {
              state = inside
              end = closesOrParts(byte) ? -1 : breakOff(offset + at, 'Quote')
              if (end < 0) break
              if (end < offset) return end
              at = end - offset
            }
            break
          case junk:
            if (byte === newline) {
              state = junkLine
              isQuoted = false
            } else if (byte === quote) isQuoted = true
            else if (isText && !isQuoted && startsDocument(bytes, at)) {
              emitDocument(offset + at, 'Unclear')
              state = between
              break
            }
            at++
            break
          default:
            if (byte === openBracket || byte === 0x7b) {
              emitDocument(offset + at, 'Unclear')
              state = between
            } else {
              if (!isSpace(byte)) {
                state = junk
                isQuoted = byte === quote
              }
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
      return undefined
    },
    end: () => {
      if (state === junk || state === junkLine) emitDocument(offset, 'Unclear')
      else if (form === logFile || form === list || form === behind || start >= 0) {
        const to = walk.level > 1 ? breakList(offset, 'End') : breakOff(offset, 'End')
        if (to < offset) return to
      }
      toRoot()
      return undefined
    },
    moveTo: (at) => {
      offset = at
      before = 0
    },
    openSince: () => (start < 0 ? undefined : start)
  }
}
