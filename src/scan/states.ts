/**
 * The states of the automaton: what a document has turned out to be, and the position of the next byte in the grammar.
 *
 * They are numbers, since one is looked up for each step.
 *
 * @module
 * @since 0.2.0
 */

/** @internal An object whose `Records` may still come. */
export const rootObject = 0
/** @internal An object whose first `Records` is not the array of a log file: it is left to a parser. */
export const plainObject = 1
/** @internal In the `Records` of a log file. */
export const inRecords = 2
/** @internal A log file, after its `Records`. */
export const afterRecords = 3
/** @internal An array at the root. */
export const rootArray = 4

/** @internal */
export type Form =
  | typeof rootObject
  | typeof plainObject
  | typeof inRecords
  | typeof afterRecords
  | typeof rootArray

/** @internal Between the elements of a list, or between documents. */
export const betweenValues = 0
/** @internal In a value, outside strings. */
export const inValue = 1
/** @internal In a string. */
export const inString = 2
/** @internal After a backslash in a string. */
export const inEscape = 3
/** @internal In a string that matters, a key or the value of one, which started in a previous chunk. */
export const inHeldString = 4
/** @internal After a backslash in such a string. */
export const inHeldEscape = 5
/** @internal After a string in a value. */
export const afterString = 6
/** @internal After a string that is a key that matters if a colon follows. */
export const afterKey = 7
/** @internal After `"eventSource":` or `"eventName":`. */
export const beforeString = 8
/** @internal After `"Records":`. */
export const beforeRecords = 9
/** @internal In text in place of a document. */
export const inJunk = 10
/** @internal At the start of a line of such text. */
export const atJunkLine = 11

/** @internal */
export type State =
  | typeof betweenValues
  | typeof inValue
  | typeof inString
  | typeof inEscape
  | typeof inHeldString
  | typeof inHeldEscape
  | typeof afterString
  | typeof afterKey
  | typeof beforeString
  | typeof beforeRecords
  | typeof inJunk
  | typeof atJunkLine
