/**
 * DEFLATE, inflated: in pieces of any size, and up to the very symbol that is damaged.
 *
 * zlib is faster, but what it has inflated in one go with a fault is lost, and how far a browser got in the data is not known
 * at all. So this is what decides what damaged data hold.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1951
 * @module
 * @since 0.2.0
 */
import { align, type BitInput, bitInput, giveBack, isOver, readBits } from './BitInput.js'
import { type BlockCodes, fixedCodes, readCodes } from './blockCodes.js'
import { type Output, output, takePiece } from './Output.js'
import { readSymbols } from './readSymbols.js'

/** @internal What comes out in one piece at most; a larger one costs nothing less. */
export const mostInPiece: number = 256 * 1024

/**
 * Why reading stopped: it needs more bytes, or room for what comes out; it came to the end of the data, or to something that
 * no encoder writes.
 *
 * @internal
 */
export type Stop = 'Input' | 'Output' | 'End' | 'Damaged'

/** @internal */
export interface Deflated {
  /** Reads on from `at`: the bytes up to `end` may be read, and those behind it belong to the array, but mean nothing. */
  readonly read: (bytes: Uint8Array, at: number, end: number) => Stop
  /** Where reading stopped: the bytes in front of it are done with. */
  readonly at: () => number
  /** What came out since this was called last. */
  readonly take: () => Uint8Array
  /** Behind the last byte that was copied as it is, in what was read last; 0 if there was none. */
  readonly storedTo: () => number
}

/** The block that is read. */
interface Block {
  /** No other follows it. */
  isLast: boolean
  /** Nothing in front of its header, and for a stored block. */
  codes: BlockCodes | undefined
  /** What is left of a stored block, in bytes. */
  stored: number
}

/** Reads the header of a block; whether it is sound. */
const begin = (from: BitInput, block: Block): boolean => {
  block.isLast = readBits(from, 1) === 1
  const kind = readBits(from, 2)
  if (kind === 1) block.codes = fixedCodes()
  else if (kind === 2) block.codes = readCodes(from)
  else if (kind === 0) {
    align(from)
    block.stored = readBits(from, 16)
    return block.stored === (readBits(from, 16) ^ 0xffff)
  }
  return block.codes !== undefined
}

/** Copies as much of a stored block as there is, and as there is room for. */
const copyStored = (from: BitInput, out: Output, block: Block): Stop | undefined => {
  const some = Math.min(block.stored, from.limit - from.next, out.full - out.to)
  out.bytes.set(from.bytes.subarray(from.next, from.next + some), out.to)
  from.next += some
  out.to += some
  block.stored -= some
  return block.stored === 0 ? undefined : out.to >= out.full ? 'Output' : 'Input'
}

/** @internal What comes out in one piece is up to so many bytes. */
export const deflated = (pieceBytes: number): Deflated => {
  const from = bitInput()
  const out = output(pieceBytes)
  const block: Block = { isLast: false, codes: undefined, stored: 0 }
  let storedTo = 0

  const step = (): Stop | undefined => {
    if (block.stored > 0) {
      const stop = copyStored(from, out, block)
      storedTo = from.next
      return stop
    }
    if (block.codes !== undefined) {
      const stop = readSymbols(from, out, block.codes)
      if (stop === undefined) block.codes = undefined
      return stop
    }
    if (block.isLast) {
      align(from)
      return 'End'
    }
    const { next, hold, count } = from
    if (begin(from, block) && !isOver(from)) return undefined
    const isShort = isOver(from)
    from.next = next
    from.hold = hold
    from.count = count
    block.isLast = false
    block.codes = undefined
    block.stored = 0
    return isShort ? 'Input' : 'Damaged'
  }

  return {
    read: (bytes, at, end) => {
      from.bytes = bytes
      from.next = at
      from.limit = end
      storedTo = 0
      let stop = step()
      while (stop === undefined) stop = step()
      giveBack(from)
      return stop
    },
    at: () => from.next,
    storedTo: () => storedTo,
    take: () => takePiece(out)
  }
}
