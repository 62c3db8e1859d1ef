/**
 * Decompresses the symbols of a block: almost all of the time is spent in this loop.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1951#page-10
 * @module
 * @since 0.2.0
 */
import type { BitInput } from './BitInput.js'
import type { BlockCodes } from './blockCodes.js'
import { quickMask, readSlowly } from './huffman.js'
import type { Output } from './Output.js'
import { copyLengthBits, copyLengths, distanceBits, distances, endOfBlock } from './symbols.js'

/** Why something is not a code: at the end of the input, it may be the start of one. */
const reasonOf = (beyond: number, bitsHeld: number): 'Input' | 'Damaged' =>
  beyond << 3 > bitsHeld - 15 ? 'Input' : 'Damaged'

/**
 * @internal Why it stopped before a symbol; undefined at the end of the block. Local variables make it twice as fast.
 */
export const readSymbols = (
  from: BitInput,
  out: Output,
  { literals, distances: far }: BlockCodes
): 'Input' | 'Output' | 'Damaged' | undefined => {
  const { bytes, limit: end } = from
  const { bytes: output, full } = out
  const quickLiterals = literals.quick
  const quickFar = far.quick
  let at = from.next
  let held = from.hold
  let bitsHeld = from.count
  let to = out.to
  let why: 'Input' | 'Output' | 'Damaged' | undefined
  // The state before the symbol.
  let atBefore = at
  let heldBefore = held
  let bitsBefore = bitsHeld
  for (;;) {
    atBefore = at
    heldBefore = held
    bitsBefore = bitsHeld
    if (to >= full) {
      why = 'Output'
      break
    }
    while (bitsHeld < 24) {
      held |= (bytes[at++] ?? 0) << bitsHeld
      bitsHeld += 8
    }
    let entry = quickLiterals[held & quickMask] || readSlowly(literals, held)
    held >>>= entry & 15
    bitsHeld -= entry & 15
    const symbol = entry >> 4
    if (symbol < endOfBlock && entry !== 0 && (at - end) << 3 <= bitsHeld) {
      output[to++] = symbol
      continue
    }
    if (symbol === endOfBlock && (at - end) << 3 <= bitsHeld) {
      atBefore = at
      heldBefore = held
      bitsBefore = bitsHeld
      why = undefined
      break
    }
    why = reasonOf(at - end, bitsHeld)
    const more = copyLengthBits[symbol - 257]
    if (more === undefined) break
    const length = (copyLengths[symbol - 257] ?? 0) + (held & ((1 << more) - 1))
    held >>>= more
    bitsHeld -= more
    while (bitsHeld < 24) {
      held |= (bytes[at++] ?? 0) << bitsHeld
      bitsHeld += 8
    }
    entry = quickFar[held & quickMask] || readSlowly(far, held)
    held >>>= entry & 15
    bitsHeld -= entry & 15
    why = reasonOf(at - end, bitsHeld)
    const farMore = distanceBits[entry >> 4]
    if (entry === 0 || farMore === undefined) break
    while (bitsHeld < farMore) {
      held |= (bytes[at++] ?? 0) << bitsHeld
      bitsHeld += 8
    }
    const distance = (distances[entry >> 4] ?? 0) + (held & ((1 << farMore) - 1))
    held >>>= farMore
    bitsHeld -= farMore
    if ((at - end) << 3 > bitsHeld) {
      why = 'Input'
      break
    }
    // A copy from before the start of the data yields zeros, as in gzip: the checksum detects it, and the rest may be
    // intact.
    if (length > 40 && distance >= length && distance <= to) {
      output.copyWithin(to, to - distance, to - distance + length)
      to += length
    } else for (const last = to + length; to < last; to++) output[to] = output[to - distance] ?? 0
  }
  from.next = atBefore
  from.hold = heldBefore
  from.count = bitsBefore
  out.to = to
  return why
}
