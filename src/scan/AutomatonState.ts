/**
 * What the automaton keeps from one byte and one chunk to the next.
 *
 * One mutable object: it may change with every second byte. Offsets, such as `start`, count from the start of the
 * source; an index is a position in the chunk.
 *
 * @module
 * @since 0.2.0
 */
import { type IsOtherName, isOtherName } from './EventNameValue.js'
import {
  type JudgeSource,
  judgeSource,
  longestSource,
  type SourceVerdict
} from './EventSourceValue.js'
import { longestKey, otherKey } from './keys.js'
import type { Recover } from './resumption.js'
import type { Emit, Operations } from './Scanner.js'
import type { ReadElements, Stride } from './Stride.js'
import { betweenValues, type Form, rootObject, type State } from './states.js'
import { atBracket, type Walk } from './walk.js'

/** @internal The parts of which an automaton is built. */
export interface Parts {
  readonly wanted: ReadonlyArray<string>
  readonly operations?: Operations | undefined
  readonly emit: Emit
  readonly recover: Recover
  readonly stride?: Stride | undefined
  /** In text, junk ends at the next bracket, not only at one that starts a line. */
  readonly isText?: boolean
}

/** @internal */
export interface AutomatonState extends Walk {
  readonly emit: Emit
  readonly recover: Recover
  readonly judge: JudgeSource
  readonly isOtherName: IsOtherName
  readonly isText: boolean
  /** The number of bytes in the previous chunks. */
  offset: number
  form: Form
  state: State
  /** The start of the current value; -1 between values. */
  start: number
  /** The start of the log file or array. */
  listStart: number
  /** The value has ended; only a comma or a bracket may follow. */
  isClosed: boolean
  /** The element that has ended is a string. */
  isString: boolean
  /** There are several values in place of the element. */
  isSeveral: boolean
  /** The last element of the list was followed by a comma. */
  isAfterComma: boolean
  /** A document has just ended, and a comma may separate it from the next. */
  isAfterDocument: boolean
  /** From the last `eventSource` of the value. */
  verdict: SourceVerdict
  /** From the last `eventName` of the value: it is not one of the wanted operations. */
  hasOtherName: boolean
  /** The document has its own `eventSource`, and so is a record, even if it has `Records`. */
  hasSource: boolean
  /** The last byte of the previous chunks that is not white space. */
  lastByte: number
  /** There is a quote on the line of junk: what follows may be in a string. */
  isQuoted: boolean
  /** The raw bytes of a string that matters. */
  readonly held: Uint8Array
  heldBytes: number
  /** The held string is the value of a key, not a key. */
  isHeldValue: boolean
  /** Reads several elements of this chunk at once. */
  readElements: ReadElements | undefined
  /** The stride left the next element: it is not tried again for that one. */
  isLeft: boolean
}

/** @internal */
export const automatonState = ({
  wanted,
  emit,
  recover,
  operations = new Map(),
  isText = false
}: Parts): AutomatonState => ({
  depth: 0,
  level: 1,
  tooDeep: false,
  stop: atBracket,
  key: otherKey,
  emit,
  recover,
  judge: judgeSource(wanted, [...operations.keys()]),
  isOtherName: isOtherName(operations),
  isText,
  offset: 0,
  form: rootObject,
  state: betweenValues,
  start: -1,
  listStart: 0,
  isClosed: false,
  isString: false,
  isSeveral: false,
  isAfterComma: false,
  isAfterDocument: false,
  verdict: 'Unclear',
  hasOtherName: false,
  hasSource: false,
  lastByte: 0,
  isQuoted: false,
  held: new Uint8Array(Math.max(longestKey, longestSource)),
  heldBytes: 0,
  isHeldValue: false,
  readElements: undefined,
  isLeft: false
})
