/**
 * Compressed bytes, from the start of a member on: a damaged one is searched for the next.
 *
 * @module
 * @since 0.2.0
 */

/** Of a member that is larger, no more is kept: it cannot be searched from its start. */
const mostKept = 64 * 1024 * 1024

/** Bits are taken out of whole bytes, so some bytes behind the last one may be looked at. */
const spare = 16

/** @internal Places are indexes into `bytes()`, and change with `add`. */
export interface Input {
  /** Copied, so that the chunk may be overwritten. */
  readonly add: (chunk: Uint8Array) => void
  readonly bytes: () => Uint8Array
  /** Where reading has come to, and where the bytes end. */
  readonly at: () => number
  readonly to: () => number
  readonly skip: (count: number) => void
  /** To the first such byte; to the end if there is none. */
  readonly find: (byte: number) => void
  /** The byte at `at()`, and goes behind it. */
  readonly next: () => number
  /** Where the member starts. */
  readonly start: () => number
  /** Its offset in the source. */
  readonly offset: () => number
  /** The member starts here. */
  readonly begin: () => void
  /** No search goes back further. */
  readonly keepFrom: (place: number) => void
  /** As far back as a search may go: behind the first byte of the member. */
  readonly back: () => void
}

/** @internal */
export const input = (): Input => {
  let bytes: Uint8Array = new Uint8Array(0)
  let to = 0
  let at = 0
  let start = 0
  let earliest = 0
  /** Bytes in front of the first that is kept. */
  let gone = 0
  let offset = 0

  /** Gives up so many bytes at the front. */
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
      if (to > mostKept) drop(at)
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
