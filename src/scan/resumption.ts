/**
 * Finds the next document after a truncated one.
 *
 * A truncated document is noticed late: the following text is read as part of it, with opening quotes taken for closing
 * ones. So the bytes are searched for signs that hold whatever precedes them.
 *
 * @module
 * @since 0.2.0
 */
import { bytesOf, colon, isOpening, isSpace, newline, openBracket, quote } from './ascii.js'
import { indexIn, type Slice } from './Slice.js'

/**
 * How truncation was noticed.
 *
 * - `Opening`: a bracket opens where no value is valid.
 * - `Quote`: a string is followed by something that cannot follow one.
 * - `Newline`: a line ends inside a string.
 * - `End`: the bytes end.
 *
 * @internal
 */
export type Cause = 'Opening' | 'Quote' | 'Newline' | 'End'

/**
 * Returns where to go on after a value that starts at `from` and turns out to be broken at `at`; -1 if the damage may
 * be limited to one record. Offsets count from the start of the source. `isElement`: it is in a list, which may be what
 * is truncated.
 *
 * @internal
 */
export type Recover = (from: number, at: number, cause: Cause, isElement: boolean) => number

const openBrace = 0x7b

const logFileKey = /*#__PURE__*/ bytesOf('"Records"')

/** The keys with which documents of AWS start, and which do not occur inside records. */
const keys: ReadonlyArray<Uint8Array> = [
  '"Records"',
  '"eventVersion"',
  '"awslogs"',
  '"Events"',
  '"messageType"',
  '"detail-type"'
].map(bytesOf)

/** By their first letters, which all differ. */
const keysByLetter: ReadonlyMap<number, Uint8Array> = /*#__PURE__*/ new Map(
  /*#__PURE__*/ keys.map((key) => [key[1] ?? 0, key])
)

/** The keys under which a record can be inside a document. */
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

/** The last byte before `end` that is not white space; -1 if there is none. */
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

/** The array around a document, if the document is its first element. */
const arrayAround = (slice: Slice, opening: number): number => {
  const at = beforeSpace(slice, opening - 1)
  return at > slice.from && slice.bytes[at] === openBracket ? at : opening
}

/** Whether a log file or an array starts here that is not an element of a list. */
const isListed = (slice: Slice): boolean => {
  const { bytes, from, to } = slice
  if (!isOpening(bytes[from] ?? 0)) return false
  const at = behindSpace(slice, from + 1)
  if (bytes[from] !== openBracket) return startsAt(slice, at, logFileKey)
  return at < to && (bytes[at] === openBrace || bytes[at] === quote)
}

/** No document of AWS is shorter. */
const shortest = 12

/** The first object, except at the start, that starts like a document of AWS. */
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

/** The first of the brackets directly before `end`; -1 if there is none. */
const bracketsBefore = (slice: Slice, end: number): number => {
  let found = -1
  for (let at = beforeSpace(slice, end - 1); at >= 0; at = beforeSpace(slice, at - 1)) {
    if (!isOpening(slice.bytes[at] ?? 0)) break
    found = at
  }
  return found
}

/** @internal For text that only looks like a string: the brackets with which a document starts, at its apparent end. */
export const bracketsInText = (slice: Slice): number => {
  const at = beforeSpace(slice, slice.to - 1)
  return slice.bytes[at] === quote ? bracketsBefore(slice, at) : -1
}

/** The smaller of two offsets, either of which may be missing; an offset at the start does not count. */
const nearer = ({ from }: Slice, a: number, b: number): number =>
  a <= from || (b > from && b < a) ? b : a

/**
 * @internal Searches the bytes from the start of the broken value to where that was noticed; -1 if there is no sign of
 * a document.
 */
export const resumption = (slice: Slice, cause: Cause, isElement: boolean): number => {
  if (isElement && isListed(slice)) return slice.from
  const first = nearer(slice, lined(slice), signed(slice))
  if (cause === 'Quote') return nearer(slice, first, bracketsInText(slice))
  return cause === 'Newline' ? nearer(slice, first, bracketsBefore(slice, slice.to)) : first
}
