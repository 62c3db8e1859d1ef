/**
 * Where the next document starts, behind one that breaks off.
 *
 * A cut document shows late that it is cut: what comes next is read as a part of it, and quotes that open strings are taken for
 * those that close them. So the bytes are looked through for signs that hold whatever stands in front of them.
 *
 * @module
 * @since 0.2.0
 */
import { bytesOf, colon, isOpening, isSpace, newline, openBracket, quote } from './ascii.js'
import { indexIn, type Slice } from './Slice.js'

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

/** The keys that the documents of AWS start with, and nothing inside of a record does */
const keys: ReadonlyArray<Uint8Array> = [
  '"Records"',
  '"eventVersion"',
  '"awslogs"',
  '"Events"',
  '"messageType"',
  '"detail-type"'
].map(bytesOf)

/** By the letter that each starts with, which is another for each. */
const keysByLetter: ReadonlyMap<number, Uint8Array> = /*#__PURE__*/ new Map(
  /*#__PURE__*/ keys.map((key) => [key[1] ?? 0, key])
)

/** In these a record may stand inside of a document. */
const holders: ReadonlyArray<Uint8Array> = ['"detail"', 'TrailEvent"'].map(bytesOf)

const startsAt = ({ bytes, from, to }: Slice, at: number, needle: Uint8Array): boolean => {
  if (at < from || at + needle.length > to) return false
  for (let i = 0; i < needle.length; i++) if (bytes[at + i] !== needle[i]) return false
  return true
}

const behindSpace = ({ bytes, to }: Slice, from: number): number => {
  let at = from
  while (at < to && isSpace(bytes[at] ?? 0)) at++
  return at
}

/** The last byte up to `end` that is no white space; -1 if there is none. */
const beforeSpace = ({ bytes, from }: Slice, end: number): number => {
  let at = end
  while (at >= from && isSpace(bytes[at] ?? 0)) at--
  return at >= from ? at : -1
}

const isHeld = (slice: Slice, opening: number): boolean => {
  const at = beforeSpace(slice, opening - 1)
  if (slice.bytes[at] !== colon) return false
  const end = beforeSpace(slice, at - 1) + 1
  return holders.some((holder) => startsAt(slice, end - holder.length, holder))
}

/** The array around a document, if it is the first in it. */
const arrayAround = (slice: Slice, opening: number): number => {
  const at = beforeSpace(slice, opening - 1)
  return at > slice.from && slice.bytes[at] === openBracket ? at : opening
}

/** Whether a log file or an array starts here, which is no element of any list. */
const isListed = (slice: Slice): boolean => {
  const { bytes, from, to } = slice
  if (!isOpening(bytes[from] ?? 0)) return false
  const at = behindSpace(slice, from + 1)
  if (bytes[from] !== openBracket) return startsAt(slice, at, logFileKey)
  return at < to && (bytes[at] === openBrace || bytes[at] === quote)
}

/** Less holds no document of AWS, whatever else it holds. */
const shortest = 12

/** The first object, but for the one at the start, that starts as a document of AWS does. */
const signed = (slice: Slice): number => {
  const { bytes, from, to } = slice
  if (to - from < shortest) return -1
  for (let at = from; ; ) {
    at = indexIn(slice, openBrace, at + 1)
    if (at < 0) return -1
    const key = behindSpace(slice, at + 1)
    if (bytes[key] !== quote) continue
    const signature = keysByLetter.get(bytes[key + 1] ?? 0)
    if (signature === undefined || !startsAt(slice, key, signature)) continue
    if (!isHeld(slice, at)) return arrayAround(slice, at)
  }
}

/** The first bracket at the start of a line. */
const lined = (slice: Slice): number => {
  const { bytes, from, to } = slice
  for (let at = indexIn(slice, newline, from); at >= 0; at = indexIn(slice, newline, at + 1))
    if (at + 1 < to && isOpening(bytes[at + 1] ?? 0)) return at + 1
  return -1
}

/** The first of the brackets that stand right in front of `end`; -1 if there is none. */
const bracketsBefore = (slice: Slice, end: number): number => {
  let found = -1
  for (let at = beforeSpace(slice, end - 1); at >= 0; at = beforeSpace(slice, at - 1)) {
    if (!isOpening(slice.bytes[at] ?? 0)) break
    found = at
  }
  return found
}

/** @internal Of a string that is no string: the brackets with which a document starts, where it seems to end. */
export const bracketsInText = (slice: Slice): number => {
  const at = beforeSpace(slice, slice.to - 1)
  return slice.bytes[at] === quote ? bracketsBefore(slice, at) : -1
}

/** The first of two places, of which there may be none; nor is one at the start. */
const nearer = ({ from }: Slice, a: number, b: number): number =>
  a <= from || (b > from && b < a) ? b : a

/** @internal In the bytes from the start of what is broken up to where that shows; -1 if there is no sign of a document. */
export const resumption = (slice: Slice, cause: Cause, isElement: boolean): number => {
  if (isElement && isListed(slice)) return slice.from
  const first = nearer(slice, lined(slice), signed(slice))
  if (cause === 'Quote') return nearer(slice, first, bracketsInText(slice))
  return cause === 'Newline' ? nearer(slice, first, bracketsBefore(slice, slice.to)) : first
}
