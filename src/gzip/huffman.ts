/**
 * Huffman codes as DEFLATE defines them: by the code length of each symbol.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1951
 * @module
 * @since 0.2.0
 */

/** This many bits are looked up at once; longer codes are rare, and read bit by bit. */
const quickBits = 10

/** @internal For the bits that are looked up at once. */
export const quickMask: number = (1 << quickBits) - 1

/** The longest code, in bits. */
const longest = 15

/** @internal A symbol and its code length as one number: `symbol << 4 | length`. */
export interface Code {
  /** By the next ten bits; 0 if the code is longer or invalid. */
  readonly quick: Uint16Array
  /** The number of codes of each length. */
  readonly counts: Uint16Array
  /** In the order of their codes. */
  readonly symbols: Uint16Array
}

const reversed = (code: number, length: number): number => {
  let bits = 0
  for (let bit = 0; bit < length; bit++) bits |= ((code >> bit) & 1) << (length - 1 - bit)
  return bits
}

/** The number of unused codes; negative if there are too many codes. */
const leftOver = (counts: Uint16Array): number => {
  let left = 1
  for (let length = 1; length <= longest; length++) {
    left = left * 2 - (counts[length] ?? 0)
    if (left < 0) return left
  }
  return left
}

/**
 * @internal Undefined if no code can have these lengths. As in zlib, an incomplete code may have only one symbol, or
 * none; and not even that with `mustFill`.
 */
export const codeOf = (lengths: Uint8Array, mustFill: boolean): Code | undefined => {
  const counts = new Uint16Array(longest + 1)
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1
  const used = lengths.length - (counts[0] ?? 0)
  counts[0] = 0
  const left = leftOver(counts)
  const isSparse = used === 0 || (used === 1 && counts[1] === 1)
  if (left < 0 || (left > 0 && (mustFill || !isSparse))) return undefined
  const next = new Uint16Array(longest + 2)
  for (let length = 1; length <= longest; length++)
    next[length + 1] = (next[length] ?? 0) + (counts[length] ?? 0)
  const symbols = new Uint16Array(used)
  lengths.forEach((length, symbol) => {
    if (length === 0) return
    const place = next[length] ?? 0
    symbols[place] = symbol
    next[length] = place + 1
  })
  const quick = new Uint16Array(1 << quickBits)
  let code = 0
  let place = 0
  for (let length = 1; length <= quickBits; length++, code <<= 1)
    for (let left = counts[length] ?? 0; left > 0; left--, code++) {
      const entry = ((symbols[place++] ?? 0) << 4) | length
      for (let bits = reversed(code, length); bits < quick.length; bits += 1 << length)
        quick[bits] = entry
    }
  return { quick, counts, symbols }
}

/** @internal From the next 15 bits, one by one; 0 if they are not a code. */
export const readSlowly = ({ counts, symbols }: Code, next: number): number => {
  let bits = next
  let code = 0
  let first = 0
  let place = 0
  for (let length = 1; length <= longest; length++) {
    code |= bits & 1
    bits >>>= 1
    const count = counts[length] ?? 0
    if (code - count < first) return ((symbols[place + code - first] ?? 0) << 4) | length
    place += count
    first = (first + count) << 1
    code <<= 1
  }
  return 0
}
