/**
 * The symbols of DEFLATE: literals, the end of a block, and copies of earlier output.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1951#page-11
 * @module
 * @since 0.2.0
 */

/** @internal Lower symbols are literal bytes; higher ones are the lengths of copies. */
export const endOfBlock = 256

/** @internal Codes for this many literals and lengths can be defined; the last ones have no meaning. */
export const maxLiterals = 286

/** @internal And for this many distances. */
export const maxDistances = 30

/** @internal The maximum distance of a copy. */
export const reach: number = 32 * 1024

/** @internal The maximum output of one symbol. */
export const longestCopy = 258

/** @internal By symbol, minus 257. */
export const copyLengths: Uint16Array = Uint16Array.of(
  ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115],
  ...[131, 163, 195, 227, 258]
)

/** @internal The number of extra bits for the length. */
export const copyLengthBits: Uint8Array = Uint8Array.of(
  ...[0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
)

/** @internal */
export const distances: Uint16Array = Uint16Array.of(
  ...[1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537],
  ...[2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577]
)

/** @internal The number of extra bits for the distance. */
export const distanceBits: Uint8Array = Uint8Array.of(
  ...[0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12],
  ...[13, 13]
)
