/**
 * Finds the records in the bytes of a document, without parsing them.
 *
 * Law: for every valid JSON document, however it is split into chunks, the spans are the elements that `JSON.parse`
 * finds, and a verdict of `Wanted` or `Other` corresponds to their own `eventSource`, and to their `eventName` if only
 * some operations of that source are wanted. One difference: a second `Records` at the root, which `JSON.parse` would
 * use instead of the first, is reported and not opened. An object with an `eventSource` before its `Records` is not a
 * log file, but treated as any other document.
 *
 * *Gotcha:* a span is not validated. Whether a record is JSON is known only once it is parsed, and records of other
 * services never are.
 *
 * @module
 * @since 0.1.0
 */
import type { Recover } from './resumption.js'

/**
 * What the bytes of a record say about its own `eventSource`, and its `eventName` if only some operations are wanted:
 * it is wanted; it is another; or a parser must decide, since the source is missing, not a string, or written in an
 * unusual way. `TooDeep` for a value that should not be parsed.
 *
 * @internal
 */
export type Verdict = 'Wanted' | 'Other' | 'Unclear' | 'TooDeep'

/**
 * What the scanner reports.
 *
 * - `Element`: a value in place of a record, in the `Records` of a log file or in an array at the root.
 * - `List`: the start of a log file or an array, and the start of its list.
 * - `Whole`: its end.
 * - `Document`: any other document, or text in place of one.
 * - `Repeated`: a second `Records` at the root of a log file; it starts after its key.
 * - `Sourced`: an `eventSource` at the root of a log file, after its `Records`; it starts after its key.
 * - `Break`: a value that does not end; its span ends where the next document may start. Its complete parts were
 * reported before.
 *
 * @internal
 */
export type Finding = 'Element' | 'List' | 'Whole' | 'Document' | 'Repeated' | 'Sourced' | 'Break'

/**
 * Receives what is found, in the order of the file; `start` and `end` are byte offsets from the start of the first
 * chunk. Not an object, since there may be one for every two bytes.
 *
 * @internal
 */
export type Emit = (finding: Finding, start: number, end: number, verdict: Verdict) => void

/** @internal Stateful: create one for each file. */
export interface Scanner {
  /**
   * Reads the next bytes, which are not kept. If a document starts in earlier bytes, returns that offset: after
   * `moveTo`, the bytes from there on must be passed again.
   */
  readonly scan: (chunk: Uint8Array) => number | undefined
  /** Ends the input; may return such an offset, too. */
  readonly end: () => number | undefined
  /** The next bytes start at this offset. */
  readonly moveTo: (at: number) => void
  /** The start of the unfinished value: bytes from there on may be requested for a later finding. */
  readonly openSince: () => number | undefined
}

/** @internal The wanted operations, by the event sources of which only some are wanted. */
export type Operations = ReadonlyMap<string, ReadonlySet<string>>

/** @internal Takes the wanted event sources, in ASCII. */
export type MakeScanner = (
  wanted: ReadonlyArray<string>,
  emit: Emit,
  recover: Recover,
  operations?: Operations
) => Scanner
