/**
 * Bytes from base64, without a platform's help.
 *
 * @module
 * @since 0.1.0
 */
import type { Option } from 'fp-ts/lib/Option.js'
import { none, some } from '../core/option.js'

/** The six bits that a digit stands for, in either alphabet; -1 for what is no digit. */
const bitsOf = (code: number): number => {
  if (code >= 65 && code <= 90) return code - 65
  if (code >= 97 && code <= 122) return code - 71
  if (code >= 48 && code <= 57) return code + 4
  if (code === 43 || code === 45) return 62
  return code === 47 || code === 95 ? 63 : -1
}

/** @internal None for a text that is not base64. White space and missing padding are no fault. */
export const bytesOfBase64 = (text: string): Option<Uint8Array> => {
  const digits = text.replace(/\s+/g, '').replace(/={1,2}$/, '')
  if (digits.length % 4 === 1) return none
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4))
  let length = 0
  let held = 0
  let bits = 0
  for (let index = 0; index < digits.length; index++) {
    const six = bitsOf(digits.charCodeAt(index))
    if (six < 0) return none
    held = ((held << 6) | six) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[length++] = (held >> bits) & 0xff
    }
  }
  return some(bytes)
}
