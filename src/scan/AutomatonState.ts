/**
 * What the automaton keeps from one byte to the next, and from one chunk to the next.
 *
 * It is one object that is changed in place: it may change with every second byte. Offsets, such as `start`, count from the start
 * of the source; an index is a place in the chunk.
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
import type { Operations, Tell } from './Scanner.js'
import type { ReadElements, Stride } from './Stride.js'
import { betweenValues, type Form, rootObject, type State } from './states.js'
import { atBracket, type Walk } from './walk.js'

/** @internal What an automaton is made of. */
export interface Parts {
  readonly wanted: ReadonlyArray<string>
  readonly operations?: Operations | undefined
  readonly tell: Tell
  readonly recover: Recover
  readonly stride?: Stride | undefined
  /** What is not a document ends at the next bracket, and not only where that starts a line. */
  readonly isText?: boolean
}

/** @internal */
export interface AutomatonState extends Walk {
  readonly tell: Tell
  readonly recover: Recover
  readonly judge: JudgeSource
  readonly isOtherName: IsOtherName
  readonly isText: boolean
  /** The number of bytes in the chunks before. */
  offset: number
  form: Form
  state: State
  /** Where the value starts that is being read; -1 between values. */
  start: number
  /** Where the log file or the array starts. */
  listStart: number
  /** The value has ended, and only a comma or a bracket may follow. */
  isClosed: boolean
  /** The element that has ended is a string. */
  isString: boolean
  /** There is more than one value in the place of the element. */
  isSeveral: boolean
  /** The last element of the list was followed by a comma. */
  isAfterComma: boolean
  /** A document has just ended, and a comma may separate it from the next. */
  isAfterDocument: boolean
  /** By the last `eventSource` of the value. */
  verdict: SourceVerdict
  /** By the last `eventName` of the value: it is none of those that are wanted. */
  hasOtherName: boolean
  /** The document has an `eventSource` of its own, and is a record, whatever its `Records` may be. */
  hasSource: boolean
  /** The last byte of the chunks before that is not white space. */
  lastByte: number
  /** There is a quote in the line of junk: what follows it may be in a string. */
  isQuoted: boolean
  /** The bytes of a string that matters, as they are written. */
  readonly held: Uint8Array
  heldBytes: number
  /** The string that is held is the value of a key, not a key. */
  isHeldValue: boolean
  /** Reads elements of this chunk in one go. */
  readElements: ReadElements | undefined
  /** The stride left the element that comes next: it is not tried again for that one. */
  isLeft: boolean
}

/** @internal */
export const automatonState = ({
  wanted,
  tell,
  recover,
  operations = new Map(),
  isText = false
}: Parts): AutomatonState => ({
  depth: 0,
  level: 1,
  tooDeep: false,
  stop: atBracket,
  key: otherKey,
  tell,
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
