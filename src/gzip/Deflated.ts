/**
 * Decompresses DEFLATE in pieces of any size, up to the first damaged symbol.
 *
 * zlib is faster, but what it decompressed in one call is lost after an error, and in browsers it is unknown how far
 * decompression got. So this code determines what damaged data contains.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1951
 * @module
 * @since 0.2.0
 */
import { align, type BitInput, bitInput, giveBack, isOver, readBits } from './BitInput.js'
import { type BlockCodes, fixedCodes, readCodes } from './blockCodes.js'
import { type Output, output, takePiece } from './Output.js'
import { readSymbols } from './readSymbols.js'

/** @internal The maximum size of an output piece; larger pieces have no advantage. */
export const maxInPiece: number = 256 * 1024

/**
 * Why reading stopped: it needs more bytes, or room for output; it reached the end of the data, or something that no
 * encoder writes.
 *
 * @internal
 */
export type Stop = 'Input' | 'Output' | 'End' | 'Damaged'

/** @internal The state of the decompressor. */
export interface Deflated {
  /** Continues at `at`: bytes before `end` may be read; bytes after it are in the array, but undefined. */
  readonly read: (bytes: Uint8Array, at: number, end: number) => Stop
  /** Where reading stopped: all bytes before this are consumed. */
  readonly at: () => number
  /** Returns the output since the last call. */
  readonly take: () => Uint8Array
  /** The position after the last byte of a stored block in the last call; 0 if there was none. */
  readonly storedTo: () => number
}

/** The current block. */
interface Block {
  /** Whether it is the last block. */
  isLast: boolean
  /** Undefined before the header, and for a stored block. */
  codes: BlockCodes | undefined
  /** The remaining bytes of a stored block. */
  stored: number
}

/** Reads the header of a block; returns whether it is valid. */
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

/** Copies as much of a stored block as the input has and the output has room for. */
const copyStored = (from: BitInput, out: Output, block: Block): Stop | undefined => {
  const some = Math.min(block.stored, from.limit - from.next, out.full - out.to)
  out.bytes.set(from.bytes.subarray(from.next, from.next + some), out.to)
  from.next += some
  out.to += some
  block.stored -= some
  return block.stored === 0 ? undefined : out.to >= out.full ? 'Output' : 'Input'
}

/** @internal Output pieces have at most this many bytes. */
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
