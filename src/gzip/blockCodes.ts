/**
 * The Huffman codes of a block: the fixed ones of DEFLATE, or those in its header.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1951#page-12
 * @module
 * @since 0.2.0
 */
import { type BitInput, isOver, readBits, readSymbol } from './BitInput.js'
import { type Code, codeOf } from './huffman.js'
import { endOfBlock, maxDistances, maxLiterals } from './symbols.js'

/** @internal */
export interface BlockCodes {
  readonly literals: Code
  readonly distances: Code
}

const makeFixed = (): BlockCodes | undefined => {
  const lengths = Uint8Array.from({ length: 288 }, (_, symbol) =>
    symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8
  )
  const literals = codeOf(lengths, true)
  const distances = codeOf(new Uint8Array(32).fill(5), true)
  return literals && distances && { literals, distances }
}

let fixed: BlockCodes | undefined

/** @internal */
export const fixedCodes = (): BlockCodes | undefined => (fixed ??= makeFixed())

/** The order in which the lengths of code length codes are written. */
const order = Uint8Array.of(...[16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15])

/** Reads the code lengths, which are themselves coded; returns whether they are valid. */
const readLengths = (from: BitInput, code: Code, lengths: Uint8Array): boolean => {
  for (let at = 0; at < lengths.length; ) {
    const symbol = readSymbol(from, code)
    if (symbol < 0 || isOver(from)) return false
    if (symbol < 16) {
      lengths[at++] = symbol
      continue
    }
    const repeated = symbol === 16 ? (lengths[at - 1] ?? -1) : 0
    const times =
      symbol === 16
        ? 3 + readBits(from, 2)
        : symbol === 17
          ? 3 + readBits(from, 3)
          : 11 + readBits(from, 7)
    if (repeated < 0 || at + times > lengths.length) return false
    lengths.fill(repeated, at, at + times)
    at += times
  }
  return true
}

/** @internal Reads the codes in the header of a block; undefined if they are invalid. */
export const readCodes = (from: BitInput): BlockCodes | undefined => {
  const ofLiterals = readBits(from, 5) + 257
  const ofDistances = readBits(from, 5) + 1
  const inner = new Uint8Array(19)
  for (let left = readBits(from, 4) + 4, at = 0; at < left; at++)
    inner[order[at] ?? 0] = readBits(from, 3)
  if (ofLiterals > maxLiterals || ofDistances > maxDistances || isOver(from)) return undefined
  const code = codeOf(inner, true)
  const lengths = new Uint8Array(ofLiterals + ofDistances)
  if (code === undefined || !readLengths(from, code, lengths) || lengths[endOfBlock] === 0)
    return undefined
  const literals = codeOf(lengths.subarray(0, ofLiterals), false)
  const distances = codeOf(lengths.subarray(ofLiterals), false)
  return literals && distances && { literals, distances }
}
