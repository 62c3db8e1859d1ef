/**
 * Reads many ordinary elements of a list at once, for the automaton, which otherwise reads every byte.
 *
 * Law: what it takes, the automaton would have found; what it is not certain of, it leaves.
 *
 * @module
 * @since 0.1.0
 */

/**
 * Receives an element that ends before the comma or bracket at `end`, and the values of its `eventSource` and
 * `eventName`, from quote to quote: the end of a value is 0 if it is missing, not a string, or has an escape.
 *
 * @internal
 */
export type TakeElement = (
  start: number,
  end: number,
  sourceStart: number,
  sourceEnd: number,
  nameStart: number,
  nameEnd: number
) => void

/**
 * Reads elements that start at `from` and are nested at most `deepest` levels. Returns where it stopped: after the last
 * comma, or at the bracket that closes the list. The next element is left to the automaton.
 *
 * @internal
 */
export type ReadElements = (from: number, deepest: number) => number

/** @internal For the bytes of one chunk, which must not change meanwhile. */
export type Stride = (bytes: Uint8Array, take: TakeElement) => ReadElements
