/**
 * Compares the value of an `eventSource` with the wanted ones.
 *
 * @module
 * @since 0.1.0
 */
import { bytesOf } from './ascii.js'
import type { Verdict } from './Scanner.js'

/** @internal Longer than the name of any service; longer values are left to the parser. */
export const longestSource = 64

/**
 * @internal The bytes in names of services. A string with any others is left to the parser: spaces around a name are
 * trimmed, and `aws:sqs` marks a message that may contain records. The one such name without a colon is left to the
 * parser, too.
 */
export const plain: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[a-zA-Z0-9.-]/.test(String.fromCharCode(byte)) ? 1 : 0
)

const messages = /*#__PURE__*/ bytesOf('SelfManagedKafka')

const startsAt = (bytes: Uint8Array, from: number, needle: Uint8Array): boolean => {
  for (let at = 0; at < needle.length; at++) if (bytes[from + at] !== needle[at]) return false
  return true
}

/** @internal The verdict by the source; `ByName` if only some operations of the service are wanted. */
export type SourceVerdict = Verdict | 'ByName'

/** @internal For the raw bytes of a value, from quote to quote. */
export type JudgeSource = (bytes: Uint8Array, from: number, to: number) => SourceVerdict

/** @internal The names by length; an array, since one list is looked up for each record. */
export type ByLength = ReadonlyArray<ReadonlyArray<Uint8Array>>

/** @internal Longer names are left to the parser. */
export const byLength = (names: Iterable<string>): ByLength => {
  const lists: ReadonlyArray<Array<Uint8Array>> = Array.from(
    { length: longestSource + 1 },
    () => []
  )
  for (const name of names) lists[name.length]?.push(bytesOf(name))
  return lists
}

/** @internal Whether the bytes at `from` are one of the needles, all of the same length. */
export const isAmong = (
  needles: ReadonlyArray<Uint8Array>,
  bytes: Uint8Array,
  from: number
): boolean => {
  for (const needle of needles) if (startsAt(bytes, from, needle)) return true
  return false
}

const none: ReadonlyArray<Uint8Array> = []

/** @internal `partly` lists the wanted services of which only some operations are wanted. */
export const judgeSource = (
  wanted: ReadonlyArray<string>,
  partly: ReadonlyArray<string> = []
): JudgeSource => {
  const whole = byLength(wanted.filter((source) => !partly.includes(source)))
  const some = partly.length === 0 ? [] : byLength(partly)
  return (bytes, from, to) => {
    const needles = whole[to - from]
    if (needles === undefined) return 'Unclear'
    if (isAmong(needles, bytes, from)) return 'Wanted'
    if (isAmong(some[to - from] ?? none, bytes, from)) return 'ByName'
    if (to - from === messages.length && startsAt(bytes, from, messages)) return 'Unclear'
    for (let at = from; at < to; at++) if (plain[bytes[at] ?? 0] === 0) return 'Unclear'
    return 'Other'
  }
}
