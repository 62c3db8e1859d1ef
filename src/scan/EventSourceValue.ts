/**
 * The value of an `eventSource`, compared with those that are wanted.
 *
 * @module
 * @since 0.1.0
 */
import { bytesOf } from './ascii.js'
import type { Verdict } from './Scanner.js'

/** @internal Longer than any name of a service; a longer value is for the parser. */
export const longestSource = 64

/**
 * @internal The bytes of which names of services are made. A text with any other is for the parser: white space around a name is
 * trimmed, and `aws:sqs` is the mark of a message that may hold records. So is the one name of this kind that has no colon.
 */
export const plain: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[a-zA-Z0-9.-]/.test(String.fromCharCode(byte)) ? 1 : 0
)

const messages = /*#__PURE__*/ bytesOf('SelfManagedKafka')

const startsAt = (bytes: Uint8Array, from: number, needle: Uint8Array): boolean => {
  for (let at = 0; at < needle.length; at++) if (bytes[from + at] !== needle[at]) return false
  return true
}

/** @internal The verdict; `ByName` where only some operations of the service are wanted. */
export type SourceVerdict = Verdict | 'ByName'

/** @internal Of the bytes of a value, as they stand in the document, from quote to quote. */
export type JudgeSource = (bytes: Uint8Array, from: number, to: number) => SourceVerdict

const none: ReadonlyArray<Uint8Array> = []

/** @internal Names by their length. */
export const byLength = (names: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<Uint8Array>> =>
  Array.from({ length: longestSource + 1 }, (_, length) =>
    names.filter((name) => name.length === length).map(bytesOf)
  )

/** @internal Whether the bytes from there on are one of these, which are as long. */
export const isAmong = (
  needles: ReadonlyArray<Uint8Array>,
  bytes: Uint8Array,
  from: number
): boolean => {
  for (const needle of needles) if (startsAt(bytes, from, needle)) return true
  return false
}

/** @internal `partly` are the services of which only some operations are wanted; all of them are `wanted`. */
export const judgeSource = (
  wanted: ReadonlyArray<string>,
  partly: ReadonlyArray<string> = []
): JudgeSource => {
  const whole = byLength(wanted.filter((source) => !partly.includes(source)))
  const some = byLength(partly)
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
