/**
 * Short identifiers for long strings.
 *
 * @module
 * @since 0.1.0
 */

/** FNV-1a over UTF-16 code units, in 32 bits. */
const hash = (text: string, seed: number): string => {
  let sum = seed
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193)
  return (sum >>> 0).toString(16).padStart(8, '0')
}

/** @internal Sixteen hexadecimal digits. Not cryptographic: collisions can be constructed. */
export const fingerprint = (text: string): string =>
  `${hash(text, 0x811c9dc5)}${hash(`${text}|`, 0x050c5d1f)}`
