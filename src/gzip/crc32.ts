/**
 * CRC-32, with which gzip checks what it holds.
 *
 * @module
 * @since 0.2.0
 */

/** Of one byte, and of a byte with one, two or three behind it: four at a time are read twice as fast. */
const tables = (): Int32Array => {
  const all = new Int32Array(4 * 256)
  for (let byte = 0; byte < 256; byte++) {
    let sum = byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
    all[byte] = sum
  }
  for (let at = 256; at < all.length; at++) {
    const before = all[at - 256] ?? 0
    all[at] = (before >>> 8) ^ (all[before & 0xff] ?? 0)
  }
  return all
}

let table: Int32Array | undefined

/** @internal Of all bytes up to here, given that of those before them; 0 if there are none. */
export const crc32 = (bytes: Uint8Array, before: number): number => {
  const all = (table ??= tables())
  let sum = ~before
  let at = 0
  for (const end = bytes.length - 3; at < end; at += 4) {
    sum ^=
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24)
    sum =
      (all[768 + (sum & 0xff)] ?? 0) ^
      (all[512 + ((sum >>> 8) & 0xff)] ?? 0) ^
      (all[256 + ((sum >>> 16) & 0xff)] ?? 0) ^
      (all[sum >>> 24] ?? 0)
  }
  for (; at < bytes.length; at++) sum = (sum >>> 8) ^ (all[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0)
  return ~sum >>> 0
}
