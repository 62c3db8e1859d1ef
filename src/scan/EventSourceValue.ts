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
 * The bytes of which names of services are made. A text with any other is for the parser: white space around a name is
 * trimmed, and `aws:sqs` is the mark of a message that may hold records. So is the one name of this kind that has no colon.
 */
const plain = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[a-zA-Z0-9.-]/.test(String.fromCharCode(byte)) ? 1 : 0
)

const messages = /*#__PURE__*/ bytesOf('SelfManagedKafka')

const startsAt = (bytes: Uint8Array, from: number, needle: Uint8Array): boolean => {
  for (let at = 0; at < needle.length; at++) if (bytes[from + at] !== needle[at]) return false
  return true
}

/** @internal Of the bytes of a value, as they stand in the document, from quote to quote. */
export type JudgeSource = (bytes: Uint8Array, from: number, to: number) => Verdict

/** @internal */
export const judgeSource = (wanted: ReadonlyArray<string>): JudgeSource => {
  const byLength: ReadonlyArray<ReadonlyArray<Uint8Array>> = Array.from(
    { length: longestSource + 1 },
    (_, length) => wanted.filter((source) => source.length === length).map(bytesOf)
  )
  return (bytes, from, to) => {
    const needles = byLength[to - from]
    if (needles === undefined) return 'Unclear'
    for (const needle of needles) if (startsAt(bytes, from, needle)) return 'Wanted'
    if (to - from === messages.length && startsAt(bytes, from, messages)) return 'Unclear'
    for (let at = from; at < to; at++) if (plain[bytes[at] ?? 0] === 0) return 'Unclear'
    return 'Other'
  }
}
