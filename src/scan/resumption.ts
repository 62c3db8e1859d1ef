/**
 * Where the next document starts, behind one that breaks off.
 *
 * A cut document shows late that it is cut: what comes next is read as a part of it, and quotes that open strings are taken for
 * those that close them. So the bytes are looked through for signs that hold whatever stands in front of them.
 *
 * @module
 * @since 0.2.0
 */
import {
  bytesOf,
  colon,
  indexIn,
  isOpening,
  isSpace,
  newline,
  openBracket,
  quote
} from './ascii.js'

/**
 * What shows that something is broken.
 *
 * - `Opening`: a bracket opens where no value can stand.
 * - `Quote`: a string is followed by what cannot follow one.
 * - `Newline`: a line ends in a string.
 * - `End`: the bytes end.
 *
 * @internal
 */
export type Cause = 'Opening' | 'Quote' | 'Newline' | 'End'

/**
 * Where to go on behind what starts at `from` and shows at `at` that it is broken; -1 if it may be a fault that stays in one
 * record. Offsets count from the start of the source. `isElement`: it stands in a list, which may be what is cut.
 *
 * @internal
 */
export type Recover = (from: number, at: number, cause: Cause, isElement: boolean) => number

const openBrace = 0x7b

const logFileKey = /*#__PURE__*/ bytesOf('"Records"')

/** The keys that the documents of AWS start with, and nothing inside of a record does. */
const keys: ReadonlyArray<Uint8Array> = [
  '"Records"',
  '"eventVersion"',
  '"awslogs"',
  '"Events"',
  '"messageType"',
  '"detail-type"'
].map(bytesOf)

/** In these a record may stand inside of a document. */
const holders: ReadonlyArray<Uint8Array> = ['"detail"', 'TrailEvent"'].map(bytesOf)

const startsAt = (bytes: Uint8Array, at: number, needle: Uint8Array): boolean => {
  for (let i = 0; i < needle.length; i++) if (bytes[at + i] !== needle[i]) return false
  return true
}

const behindSpace = (bytes: Uint8Array, from: number): number => {
  let at = from
  while (at < bytes.length && isSpace(bytes[at] ?? 0)) at++
  return at
}

/** The last byte up to `from` that is no white space; -1 if there is none. */
const beforeSpace = (bytes: Uint8Array, from: number): number => {
  let at = from
  while (at >= 0 && isSpace(bytes[at] ?? 0)) at--
  return at
}

const isHeld = (bytes: Uint8Array, opening: number): boolean => {
  const at = beforeSpace(bytes, opening - 1)
  if (bytes[at] !== colon) return false
  const end = beforeSpace(bytes, at - 1) + 1
  return holders.some((holder) => startsAt(bytes, end - holder.length, holder))
}

/** The array around a document, if it is the first in it. */
const arrayAround = (bytes: Uint8Array, opening: number): number => {
  const at = beforeSpace(bytes, opening - 1)
  return at > 0 && bytes[at] === openBracket ? at : opening
}

/** Whether a log file or an array starts here, which is no element of any list. */
const isListed = (bytes: Uint8Array): boolean => {
  const at = behindSpace(bytes, 1)
  return bytes[0] === openBracket
    ? bytes[at] === openBrace || bytes[at] === quote
    : bytes[0] === openBrace && startsAt(bytes, at, logFileKey)
}

/** Less holds no document of AWS, whatever else it holds. */
const shortest = 12

/** The first object, but for the one at the start, that starts as a document of AWS does. */
const signed = (bytes: Uint8Array): number => {
  if (bytes.length < shortest) return -1
  for (let at = bytes.indexOf(openBrace, 1); at >= 0; at = bytes.indexOf(openBrace, at + 1)) {
    const key = behindSpace(bytes, at + 1)
    if (bytes[key] !== quote || !keys.some((each) => startsAt(bytes, key, each))) continue
    if (!isHeld(bytes, at)) return arrayAround(bytes, at)
  }
  return -1
}

/** The first bracket at the start of a line. */
const lined = (bytes: Uint8Array): number => {
  for (let at = indexIn(bytes, newline, 0); at >= 0; at = indexIn(bytes, newline, at + 1))
    if (isOpening(bytes[at + 1] ?? 0)) return at + 1
  return -1
}

/** The first of the brackets that stand right in front of `end`; -1 if there is none. */
const bracketsBefore = (bytes: Uint8Array, end: number): number => {
  let found = -1
  for (let at = beforeSpace(bytes, end - 1); at >= 0; at = beforeSpace(bytes, at - 1)) {
    if (!isOpening(bytes[at] ?? 0)) break
    found = at
  }
  return found
}

/** @internal Of a string that is no string: the brackets with which a document starts, where it seems to end. */
export const bracketsInText = (bytes: Uint8Array): number => {
  const at = beforeSpace(bytes, bytes.length - 1)
  return bytes[at] === quote ? bracketsBefore(bytes, at) : -1
}

/** The first of two places, of which there may be none; nor is one at the start. */
const nearer = (a: number, b: number): number => (a <= 0 || (b > 0 && b < a) ? b : a)

/** @internal In the bytes from the start of what is broken up to where that shows; -1 if there is no sign of a document. */
export const resumption = (bytes: Uint8Array, cause: Cause, isElement: boolean): number => {
  if (isElement && isListed(bytes)) return 0
  const first = nearer(lined(bytes), signed(bytes))
  if (cause === 'Quote') return nearer(first, bracketsInText(bytes))
  return cause === 'Newline' ? nearer(first, bracketsBefore(bytes, bytes.length)) : first
}
