/**
 * What finds the records of a document in its bytes, without parsing them.
 *
 * Law: for every valid JSON document, and however it is cut into chunks, the spans are the elements that `JSON.parse`
 * finds, and a verdict of `Wanted` or `Other` is what their own `eventSource` says, and where that takes it, their `eventName`. The one difference: a second `Records`
 * at the root, which `JSON.parse` would put in place of the first, is reported and not opened. An object with an `eventSource` in
 * front of its `Records` is no log file, but a document as any other.
 *
 * *Gotcha:* a span is not validated. Whether a record is JSON shows when it is parsed, and one of another service never is.
 *
 * @module
 * @since 0.1.0
 */
import type { Recover } from './resumption.js'

/**
 * What the bytes of a record say about its own `eventSource`, and its operation where only some are wanted: it is wanted, it is
 * another, or that takes a parser: there is none, it is no string, or it is written in an unusual way. `TooDeep` for what should not be given to a parser.
 *
 * @internal
 */
export type Verdict = 'Wanted' | 'Other' | 'Unclear' | 'TooDeep'

/**
 * What is found.
 *
 * - `Element`: what stands in the place of a record, in the `Records` of a log file or in an array at the root.
 * - `List`: a log file or an array begins, with such a list: where it starts, and where the list does.
 * - `Whole`: it ends.
 * - `Document`: any other document, or what stands in the place of one.
 * - `Repeated`: a second `Records` at the root of a log file; it starts behind its key.
 * - `Sourced`: an `eventSource` at the root of a log file, behind its `Records`; it starts behind its key.
 * - `Break`: something begins that has no end; it ends where the next document may start. What is whole in it was told before.
 *
 * @internal
 */
export type Finding = 'Element' | 'List' | 'Whole' | 'Document' | 'Repeated' | 'Sourced' | 'Break'

/**
 * Is told what is found, in the order of the file; `start` and `end` count the bytes from the start of the first chunk.
 * It is no object, since there may be one for every two bytes.
 *
 * @internal
 */
export type Tell = (finding: Finding, start: number, end: number, verdict: Verdict) => void

/** @internal It remembers where it is; make one for each file. */
export interface Scanner {
  /**
   * Reads the bytes that come next; they are not kept. Where a document starts in bytes that came before, it gives that place:
   * after `moveTo` the bytes from there on are to come again.
   */
  readonly scan: (chunk: Uint8Array) => number | undefined
  /** No bytes come any more; gives such a place too. */
  readonly end: () => number | undefined
  /** The bytes that come next start here. */
  readonly moveTo: (at: number) => void
  /** Where that starts whose end was not seen yet: bytes from there on may be asked for by a finding to come. */
  readonly openSince: () => number | undefined
}

/** @internal Of these event sources the operations of these names alone are wanted. */
export type Operations = ReadonlyMap<string, ReadonlySet<string>>

/** @internal Takes the event sources that are wanted, in ASCII. */
export type MakeScanner = (
  wanted: ReadonlyArray<string>,
  tell: Tell,
  recover: Recover,
  operations?: Operations
) => Scanner
