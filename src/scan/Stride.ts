/**
 * Many ordinary elements of a list in one go, for the automaton that reads every byte otherwise.
 *
 * Law: what it takes, the automaton would have found; what it is not certain of, it leaves.
 *
 * @module
 * @since 0.1.0
 */

/**
 * Takes an element that ends in front of the comma or the bracket at `end`, and the values of its `eventSource` and its `eventName`,
 * from quote to quote: the end is 0 if there is none, it is no string, or it has an escape.
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
 * Reads elements that start at `from` and are nested no deeper than `deepest`; gives where it stopped, which is behind the last
 * comma that it read, or at the bracket that closes the list. The element that comes next is for the automaton.
 *
 * @internal
 */
export type ReadElements = (from: number, deepest: number) => number

/** @internal Of the bytes of one chunk, which do not change in between. */
export type Stride = (bytes: Uint8Array, take: TakeElement) => ReadElements
