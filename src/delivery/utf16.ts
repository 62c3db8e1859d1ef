/**
 * Converts UTF-16, which PowerShell and some Windows editors write, to UTF-8.
 *
 * @module
 * @since 0.2.0
 */
import { platform } from '../core/platform.js'

/** @internal */
export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE'

/**
 * @internal By the first two bytes: a byte order mark, or an ASCII character, with which every JSON text starts.
 * Anything else is UTF-8.
 */
export const encodingOf = (first: number | undefined, second: number | undefined): Encoding => {
  if (first === undefined || second === undefined) return 'UTF-8'
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'UTF-16LE'
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? 'UTF-16BE' : 'UTF-8'
}

/** @internal Takes one chunk after another; with `isLast`, it returns what is left of an incomplete character. */
export type Transcode = (chunk: Uint8Array, isLast: boolean) => Uint8Array

/** Swaps the two bytes of each unit, which may be in different chunks. Not every build of Node decodes big-endian. */
const swapping = (): Transcode => {
  let held: Uint8Array = new Uint8Array(0)
  return (chunk, isLast) => {
    const bytes = new Uint8Array(held.length + chunk.length)
    bytes.set(held)
    bytes.set(chunk, held.length)
    const whole = bytes.length & ~1
    for (let at = 0; at < whole; at += 2) {
      const first = bytes[at] ?? 0
      bytes[at] = bytes[at + 1] ?? 0
      bytes[at + 1] = first
    }
    held = isLast ? held.subarray(0, 0) : bytes.slice(whole)
    return isLast ? bytes : bytes.subarray(0, whole)
  }
}

/** @internal Unpaired surrogates become U+FFFD. A byte order mark is kept. */
export const utf8From = (encoding: 'UTF-16LE' | 'UTF-16BE'): Transcode => {
  const decoder = new platform.TextDecoder('utf-16le', { ignoreBOM: true })
  const encoder = new platform.TextEncoder()
  const littleEndian: Transcode = encoding === 'UTF-16LE' ? (chunk) => chunk : swapping()
  return (chunk, isLast) =>
    encoder.encode(decoder.decode(littleEndian(chunk, isLast), { stream: !isLast }))
}
