/**
 * Decompresses gzip that is in memory, in one go.
 *
 * @module
 * @since 0.2.0
 */
import { maxInPiece } from './Deflated.js'
import { type GzipFault, isFault } from './GzipFault.js'
import { gunzipping } from './gunzipping.js'

/** @internal Decompressed bytes up to an error, or to the end. */
export interface Stretch {
  readonly bytes: Uint8Array
  /** Undefined at the end; `TooLarge` if there was more than the limit. */
  readonly fault: GzipFault | 'TooLarge' | undefined
}

const joined = (pieces: ReadonlyArray<Uint8Array>): Uint8Array => {
  const [first, ...more] = pieces
  if (first !== undefined && more.length === 0) return first
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/** @internal Up to a limit; the bytes before it are returned. */
export const gunzipAll = (bytes: Uint8Array, limit: number): ReadonlyArray<Stretch> => {
  const stretches: Array<Stretch> = []
  let pieces: Array<Uint8Array> = []
  let room = limit
  const end = (fault: Stretch['fault']): void => {
    if (pieces.length > 0 || fault !== undefined) stretches.push({ bytes: joined(pieces), fault })
    pieces = []
  }
  const pieceBytes = Math.min(maxInPiece, Math.max(4096, bytes.length * 8))
  const steps = gunzipping({ pieceBytes, before: 0, isLost: false })
  let step = steps.next()
  let isGiven = false
  while (step.done !== true) {
    const found = step.value
    if (found === 'Input') {
      step = steps.next(isGiven ? undefined : bytes)
      isGiven = true
      continue
    }
    if (isFault(found)) end(found)
    else {
      pieces.push(found.subarray(0, room))
      if (found.length > room) {
        end('TooLarge')
        return stretches
      }
      room -= found.length
    }
    step = steps.next()
  }
  end(undefined)
  return stretches
}
