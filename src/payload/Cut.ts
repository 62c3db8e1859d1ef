/**
 * Ranges of a text to be cut out.
 *
 * @module
 * @since 0.2.0
 */
import { scrubMark } from './scrubMark.js'

/** @internal A range of a text, in UTF-16 code units, and its replacement. */
export interface Cut {
  readonly from: number
  readonly to: number
  /** {@link scrubMark}, unless something stands around it. */
  readonly mark?: string
}

/** @internal The text without the ranges; adjacent ranges are merged. */
export const cutAll = (text: string, cuts: ReadonlyArray<Cut>): string => {
  const sorted = [...cuts].sort((a, b) => a.from - b.from || b.to - a.to)
  let rest = 0
  let clean = ''
  for (const { from, to, mark = scrubMark } of sorted) {
    if (from < rest) {
      // If two overlap, the first already has its replacement.
      rest = Math.max(rest, to)
      continue
    }
    clean += text.slice(rest, from) + mark
    rest = to
  }
  return clean + text.slice(rest)
}
