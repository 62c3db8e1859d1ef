/**
 * Text from UTF-8, without a platform's help.
 *
 * @module
 * @since 0.1.0
 */

/** What stands for bytes that are no character. */
const replacement = 0xfffd

/** The arguments that a call can safely take. */
const chunk = 4096

/** How many bytes follow a first byte: -1 for one that starts nothing. */
const following = (byte: number): number => {
  if (byte < 0x80) return 0
  if (byte >= 0xc2 && byte <= 0xdf) return 1
  if (byte >= 0xe0 && byte <= 0xef) return 2
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : -1
}

/** Whether a second byte may follow the first: it may not spell a surrogate, or a character in too many bytes. */
const mayFollow = (first: number, second: number): boolean => {
  if (first === 0xe0) return second >= 0xa0 && second <= 0xbf
  if (first === 0xed) return second >= 0x80 && second <= 0x9f
  if (first === 0xf0) return second >= 0x90 && second <= 0xbf
  if (first === 0xf4) return second >= 0x80 && second <= 0x8f
  return second >= 0x80 && second <= 0xbf
}

const isAscii = (bytes: Uint8Array, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if ((bytes[at] ?? 0) >= 0x80) return false
  return true
}

const textOfUnits = (units: Uint8Array | Uint16Array): string =>
  Reflect.apply(String.fromCharCode, undefined, units)

/** The code units of the characters that start before `to`, and where the next one starts. */
const decode = (bytes: Uint8Array, from: number, to: number): readonly [Uint16Array, number] => {
  const units = new Uint16Array(to - from + 1)
  let filled = 0
  let at = from
  while (at < to) {
    const first = bytes[at++] ?? 0
    const more = following(first)
    let point = more < 0 ? replacement : first & (more === 0 ? 0x7f : 0x3f >> more)
    for (let step = 1; step <= more; step++) {
      const next = bytes[at] ?? 0
      if (!(step === 1 ? mayFollow(first, next) : next >= 0x80 && next <= 0xbf)) {
        point = replacement
        break
      }
      point = (point << 6) | (next & 0x3f)
      at++
    }
    if (point > 0xffff) {
      units[filled++] = 0xd7c0 + (point >> 10)
      units[filled++] = 0xdc00 | (point & 0x3ff)
    } else units[filled++] = point
  }
  return [units.subarray(0, filled), at]
}

/** @internal As a `TextDecoder` reads it, but for the byte order mark, which stays. */
export const textOfUtf8 = (bytes: Uint8Array): string => {
  let text = ''
  let at = 0
  while (at < bytes.length) {
    const to = Math.min(at + chunk, bytes.length)
    const [units, next] = isAscii(bytes, at, to)
      ? [bytes.subarray(at, to), to]
      : decode(bytes, at, to)
    text += textOfUnits(units)
    at = next
  }
  return text
}
