/**
 * Decompressed bytes: the next output piece, and before it the window to which copies may refer.
 *
 * @module
 * @since 0.2.0
 */
import { longestCopy, reach } from './symbols.js'

/** @internal Mutable. */
export interface Output {
  readonly bytes: Uint8Array
  /** No symbol is read beyond this. A copy may end after it. */
  readonly full: number
  /** The position of the next byte. */
  to: number
  /** The start of the piece. */
  taken: number
}

/** @internal A piece has at most this many bytes. */
export const output = (pieceBytes: number): Output => ({
  bytes: new Uint8Array(reach + pieceBytes + longestCopy),
  full: reach + pieceBytes,
  to: 0,
  taken: 0
})

/** @internal Returns the piece as a copy. */
export const takePiece = (out: Output): Uint8Array => {
  const piece = out.bytes.slice(out.taken, out.to)
  if (out.to >= out.full) {
    out.bytes.copyWithin(0, out.to - reach, out.to)
    out.to = reach
  }
  out.taken = out.to
  return piece
}
