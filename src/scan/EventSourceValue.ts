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
 * The bytes in names of services. A string with any others is left to the parser: spaces around a name are trimmed, and
 * `aws:sqs` marks a message that may contain records. The one such name without a colon is left to the parser, too.
 */
const plain = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[a-zA-Z0-9.-]/.test(String.fromCharCode(byte)) ? 1 : 0
)

const messages = /*#__PURE__*/ bytesOf('SelfManagedKafka')

const startsAt = (bytes: Uint8Array, from: number, needle: Uint8Array): boolean => {
  for (let at = 0; at < needle.length; at++) if (bytes[from + at] !== needle[at]) return false
  return true
}

/** @internal For the raw bytes of a value, from quote to quote. */
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
