/**
 * The keys that matter, in any spelling.
 *
 * @module
 * @since 0.1.0
 */
import { backslash, bytesOf, hexOf } from './ascii.js'

/** @internal A key that does not matter. */
export const otherKey = 0
/** @internal */
export const eventSourceKey = 1
/** @internal */
export const recordsKey = 2
/** @internal */
export const eventNameKey = 4

const spellings: ReadonlyArray<Uint8Array> = ['', 'eventSource', 'Records', '', 'eventName'].map(
  bytesOf
)

/** @internal In bytes, if every letter is an escape. */
export const longestKey = 66

/** The letter of the escape at `at`; -1 if it does not spell one. */
const spelled = (bytes: Uint8Array, at: number): number => {
  if (bytes[at] !== backslash || bytes[at + 1] !== 0x75) return -1
  let code = 0
  for (let digit = at + 2; digit < at + 6; digit++) {
    const value = hexOf(bytes[digit] ?? 0)
    if (value < 0) return -1
    code = code * 16 + value
  }
  return code
}

/** @internal By its first byte. */
export const mayBeKey = (first: number | undefined): boolean =>
  first === 0x65 || first === 0x52 || first === backslash

/** @internal Which key the bytes between two quotes are. */
export const keyOf = (bytes: Uint8Array, from: number, to: number): number => {
  // An escape is five bytes longer than its letter: the remaining length is that of the key, 11, 7 or 9 letters.
  const key = (to - from) % 5
  const letters = spellings[key]
  if (letters === undefined) return otherKey
  let at = from
  for (let place = 0; place < letters.length; place++) {
    if (bytes[at] === letters[place]) at++
    else if (spelled(bytes, at) === letters[place]) at += 6
    else return otherKey
  }
  return at === to ? key : otherKey
}
