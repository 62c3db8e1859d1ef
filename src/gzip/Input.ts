/**
 * Compressed bytes from the start of a member: after damage, they are searched for the next member.
 *
 * @module
 * @since 0.2.0
 */

/** Of a larger member, no more is kept: the search then does not begin at its start. */
const maxKept = 64 * 1024 * 1024

/** Bits are taken from whole bytes, so a few bytes beyond the end may be read. */
const spare = 16

/** @internal Positions are indexes into `bytes()`, and change with `add`. */
export interface Input {
  /** Copies the chunk, so that it may be overwritten. */
  readonly add: (chunk: Uint8Array) => void
  readonly bytes: () => Uint8Array
  /** The current position, and the end of the bytes. */
  readonly at: () => number
  readonly to: () => number
  readonly skip: (count: number) => void
  /** Moves to the first such byte, or to the end. */
  readonly find: (byte: number) => void
  /** Returns the byte at `at()`, and moves on. */
  readonly next: () => number
  /** The start of the member. */
  readonly start: () => number
  /** Its offset in the source. */
  readonly offset: () => number
  /** Starts a member here. */
  readonly begin: () => void
  /** No search goes back further than this. */
  readonly keepFrom: (place: number) => void
  /** Goes back as far as a search may: to the second byte of the member. */
  readonly back: () => void
}

/** @internal */
export const input = (): Input => {
  let bytes: Uint8Array = new Uint8Array(0)
  let to = 0
  let at = 0
  let start = 0
  let earliest = 0
  /** The number of bytes before the first that is kept. */
  let gone = 0
  let offset = 0

  /** Drops this many bytes at the start. */
  const drop = (count: number): void => {
    bytes.copyWithin(0, count, to)
    gone += count
    to -= count
    at -= count
    start = Math.max(0, start - count)
    earliest = Math.max(0, earliest - count)
  }

  return {
    add: (chunk) => {
      if (start > 0) drop(start)
      if (to > maxKept) drop(at)
      const needed = to + chunk.length + spare
      if (needed > bytes.length) {
        const larger = new Uint8Array(Math.max(needed, bytes.length * 2))
        larger.set(bytes.subarray(0, to))
        bytes = larger
      }
      bytes.set(chunk, to)
      to += chunk.length
    },
    bytes: () => bytes,
    at: () => at,
    to: () => to,
    skip: (count) => {
      at += count
    },
    find: (byte) => {
      const found = bytes.indexOf(byte, at)
      at = found < 0 ? to : Math.min(found, to)
    },
    next: () => bytes[at++] ?? 0,
    start: () => start,
    offset: () => offset,
    begin: () => {
      start = at
      offset = gone + at
      earliest = at
    },
    keepFrom: (place) => {
      earliest = Math.max(earliest, place)
    },
    back: () => {
      at = Math.min(at, Math.max(earliest, start + 1))
    }
  }
}
