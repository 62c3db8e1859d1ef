/**
 * Rejections of what could not be read, with their texts.
 *
 * @module
 * @since 0.1.0
 */
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import type { DecodeIssue } from '../core/DecodeIssue.js'
import { ambiguous } from '../delivery/recognise.js'
import { type GzipFault, wordsOf } from '../gzip/GzipFault.js'
import type { RejectedReason } from './ReadItem.js'

/** @internal A rejection without a place. */
export interface Refusal {
  readonly reason: RejectedReason
  readonly issues: ReadonlyNonEmptyArray<DecodeIssue>
  /** How many it stands for; 1 if absent. */
  readonly count?: number
}

/** @internal */
export const refusal = (reason: RejectedReason, expected: string, hint: string): Refusal => ({
  reason,
  issues: [{ path: [], expected, found: 'nothing', hint }]
})

/** @internal */
export const notJson: Refusal = refusal('NotJson', 'a record in JSON', 'it is damaged')

/** @internal */
export const missing: Refusal = refusal('NotJson', 'a record', 'nothing between the commas')

/** @internal */
export const repeated: Refusal = refusal(
  'Repeated',
  'a single Records in a log file',
  'the second is not opened'
)

/** @internal The same text as in `recordsFrom`. */
export const sourced: Refusal = refusal('Unrecognised', ...ambiguous)

/** @internal */
export const empty: Refusal = refusal('Empty', 'a document', 'the source is empty')

/** @internal */
export const brokenOff: Refusal = refusal(
  'BrokenOff',
  'the end of the document',
  'it is truncated; everything before that was read'
)

/** @internal */
export const aborted: Refusal = refusal('Aborted', 'the end of the document', 'reading was aborted')

/** @internal */
export const tooLarge = (what: string, limit: number, option: string): Refusal =>
  refusal('TooLarge', `${what} of at most ${limit} bytes`, `${option} sets the limit`)

/** @internal */
export const tooDeep: Refusal = refusal(
  'TooDeep',
  'at most 512 levels of nesting',
  'CloudTrail writes a dozen levels at most; this is not from CloudTrail'
)

/** @internal The code of an error, as Node and zlib set it. Its message is never used, as it may contain anything. */
export const codeOf = (error: unknown): string => {
  const code: unknown =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]*$/.test(code) ? code : ''
}

/** @internal The error of a source, by its code. */
export const unreadable = (error: unknown): Refusal =>
  refusal('Unreadable', 'a source that can be read', codeOf(error))

/** @internal The error in a gzip stream. */
export const damaged = (fault: GzipFault): Refusal => {
  const [expected, hint] = wordsOf(fault)
  return refusal(fault._tag === 'BrokenOff' ? 'BrokenOff' : 'Damaged', expected, hint)
}
