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

/** @internal Names by their length. */
export type ByLength = ReadonlyMap<number, ReadonlyArray<Uint8Array>>

/** @internal In one pass: a scanner is made for each file. */
export const byLength = (names: Iterable<string>): ByLength => {
  const lists = new Map<number, Array<Uint8Array>>()
  for (const name of names) {
    const list = lists.get(name.length)
    if (list === undefined) lists.set(name.length, [bytesOf(name)])
    else list.push(bytesOf(name))
  }
  return lists
}

/** @internal Whether the bytes between are one of the names. */
export const isAmong = (names: ByLength, bytes: Uint8Array, from: number, to: number): boolean => {
  const needles = names.get(to - from)
  if (needles === undefined) return false
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
    if (to - from > longestSource) return 'Unclear'
    if (isAmong(whole, bytes, from, to)) return 'Wanted'
    if (isAmong(some, bytes, from, to)) return 'ByName'
    if (to - from === messages.length && startsAt(bytes, from, messages)) return 'Unclear'
    for (let at = from; at < to; at++) if (plain[bytes[at] ?? 0] === 0) return 'Unclear'
    return 'Other'
  }
}
