/**
 * CRC-32, the checksum of gzip.
 *
 * @module
 * @since 0.2.0
 */

/** For one byte, and for a byte followed by one, two or three others: four bytes at a time are twice as fast. */
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

/** @internal The checksum of all bytes so far, given that of the bytes before; 0 if there are none. */
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
