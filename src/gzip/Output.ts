/**
 * Inflated bytes: those of the piece that comes out next, and as many in front of it as a copy may reach back to.
 *
 * @module
 * @since 0.2.0
 */
import { longestCopy, reach } from './symbols.js'

/** @internal It is changed in place. */
export interface Output {
  readonly bytes: Uint8Array
  /** No symbol is read from here on. A copy may end behind it. */
  readonly full: number
  /** Where the next byte goes. */
  to: number
  /** Where the piece starts. */
  taken: number
}

/** @internal A piece has up to so many bytes. */
export const output = (pieceBytes: number): Output => ({
  bytes: new Uint8Array(reach + pieceBytes + longestCopy),
  full: reach + pieceBytes,
  to: 0,
  taken: 0
})

/** @internal The piece, in bytes of its own. */
export const takePiece = (out: Output): Uint8Array => {
  const piece = out.bytes.slice(out.taken, out.to)
  if (out.to >= out.full) {
    out.bytes.copyWithin(0, out.to - reach, out.to)
    out.to = reach
  }
  out.taken = out.to
  return piece
}
