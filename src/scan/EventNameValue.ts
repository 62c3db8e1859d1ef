/**
 * The value of an `eventName`, compared with the operations that are wanted.
 *
 * @module
 * @since 0.2.0
 */
import { byLength, isAmong, plain } from './EventSourceValue.js'
import type { Operations } from './Scanner.js'

/** @internal Whether the bytes of a value, from quote to quote, are a name, and that of no operation that is wanted. */
export type IsOtherName = (bytes: Uint8Array, from: number, to: number) => boolean

/** @internal Of whichever of the services an operation is wanted: few are, and fewer share a name. */
export const isOtherName = (operations: Operations): IsOtherName => {
  const wanted = byLength([...operations.values()].flatMap((names) => [...names]))
  return (bytes, from, to) => {
    const needles = wanted[to - from]
    if (needles === undefined || isAmong(needles, bytes, from)) return false
    for (let at = from; at < to; at++) if (plain[bytes[at] ?? 0] === 0) return false
    return true
  }
}
