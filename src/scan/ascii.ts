/**
 * The bytes that JSON is made of.
 *
 * @module
 * @since 0.1.0
 */

/** @internal */
export const newline = 0x0a

/** @internal */
export const quote = 0x22

/** @internal */
export const comma = 0x2c

/** @internal */
export const colon = 0x3a

/** @internal */
export const backslash = 0x5c

/** @internal */
export const openBracket = 0x5b

/** @internal */
export const closeBracket = 0x5d

/** @internal White space as JSON defines it; and the record separator before each text of a JSON text sequence. */
export const isSpace = (byte: number): boolean =>
  byte === 0x20 || byte === newline || byte === 0x0d || byte === 0x09 || byte === 0x1e

/** @internal `{` and `[` differ in one bit. */
export const isOpening = (byte: number): boolean => (byte | 0x20) === 0x7b

/** @internal What may follow a string: a comma, a colon, or a closing bracket. */
export const closesOrParts = (byte: number): boolean =>
  byte === comma || byte === colon || (byte | 0x20) === 0x7d

/** @internal Whether a byte belongs to a number or a literal. */
export const isScalar = (byte: number): boolean =>
  (byte >= 0x2d && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x2b || byte === 0x45

/** @internal The value of a hexadecimal digit; -1 for any other byte. */
export const hexOf = (byte: number): number => {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

/** @internal Of a text in ASCII. */
export const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0))
