/**
 * From UTF-16 to UTF-8: PowerShell and some editors of Windows write the former.
 *
 * @module
 * @since 0.2.0
 */

/** @internal */
export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE'

/**
 * @internal By the first two bytes: a byte order mark, or a character of ASCII, with which every JSON text starts. Anything
 * else is UTF-8.
 */
export const encodingOf = (first: number | undefined, second: number | undefined): Encoding => {
  if (first === undefined || second === undefined) return 'UTF-8'
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'UTF-16LE'
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? 'UTF-16BE' : 'UTF-8'
}

const replacement = 0xfffd

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** Writes a character, and returns the place behind it. */
const put = (bytes: Uint8Array, at: number, point: number): number => {
  if (point < 0x80) {
    bytes[at] = point
    return at + 1
  }
  const more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3
  bytes[at] = ((0xf0 << (3 - more)) & 0xff) | (point >> (6 * more))
  for (let step = 1; step <= more; step++)
    bytes[at + step] = 0x80 | ((point >> (6 * (more - step))) & 0x3f)
  return at + more + 1
}

/** @internal Takes one chunk after another; `isLast` gives out what is left of a character that broke off. */
export type Transcode = (chunk: Uint8Array, isLast: boolean) => Uint8Array

/** @internal Half a pair, and half a unit, become U+FFFD, as a `TextDecoder` has it. A byte order mark stays one. */
export const utf8From = (encoding: 'UTF-16LE' | 'UTF-16BE'): Transcode => {
  const [low, high] = encoding === 'UTF-16LE' ? [0, 1] : [1, 0]
  let kept: Uint8Array = new Uint8Array(0)
  return (chunk, isLast) => {
    const bytes = new Uint8Array(kept.length + chunk.length)
    bytes.set(kept)
    bytes.set(chunk, kept.length)
    const unitAt = (at: number): number => (bytes[at + low] ?? 0) | ((bytes[at + high] ?? 0) << 8)
    // A unit becomes three bytes at most.
    const made = new Uint8Array((bytes.length / 2 + 1) * 3)
    let filled = 0
    let at = 0
    while (at + 2 <= bytes.length) {
      const unit = unitAt(at)
      if (isHigh(unit) && at + 4 > bytes.length && !isLast) break
      const next = isHigh(unit) && at + 4 <= bytes.length ? unitAt(at + 2) : 0
      const isPair = isLow(next)
      const isLone = !isPair && unit >= 0xd800 && unit <= 0xdfff
      const point = isPair ? 0x10000 + ((unit & 0x3ff) << 10) + (next & 0x3ff) : unit
      filled = put(made, filled, isLone ? replacement : point)
      at += isPair ? 4 : 2
    }
    if (isLast && at < bytes.length) filled = put(made, filled, replacement)
    kept = isLast ? new Uint8Array(0) : bytes.slice(at)
    return made.subarray(0, filled)
  }
}
