/**
 * The value of an `eventSource`, gathered byte by byte and compared with those that are wanted.
 *
 * @module
 * @since 0.1.0
 */
import { bytesOf } from './ascii.js'
import type { Verdict } from './Scanner.js'

/** Longer than any name of a service; a longer value is for the parser. */
const longest = 64

/** The bytes of which names of services are made; a text with any other, white space included, is for the parser. */
const isPlain = (byte: number): boolean =>
  (byte >= 0x61 && byte <= 0x7a) ||
  (byte >= 0x2d && byte <= 0x3a && byte !== 0x2f) ||
  (byte >= 0x41 && byte <= 0x5a)

/** @internal */
export interface EventSourceValue {
  readonly clear: () => void
  readonly add: (byte: number) => void
  readonly verdict: () => Verdict
}

const equal = (gathered: Uint8Array, needle: Uint8Array): boolean => {
  for (let at = 0; at < needle.length; at++) if (gathered[at] !== needle[at]) return false
  return true
}

/** @internal */
export const eventSourceValue = (wanted: ReadonlyArray<string>): EventSourceValue => {
  const gathered = new Uint8Array(longest)
  const byLength: ReadonlyArray<ReadonlyArray<Uint8Array>> = Array.from(
    { length: longest + 1 },
    (_, length) => wanted.filter((source) => source.length === length).map(bytesOf)
  )
  let length = 0
  let plain = true
  return {
    clear: () => {
      length = 0
      plain = true
    },
    add: (byte) => {
      if (length < longest && isPlain(byte)) gathered[length++] = byte
      else plain = false
    },
    verdict: () => {
      if (!plain) return 'Unclear'
      for (const needle of byLength[length] ?? []) if (equal(gathered, needle)) return 'Wanted'
      return 'Other'
    }
  }
}
