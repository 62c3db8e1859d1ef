/**
 * Parts of a text that are to go.
 *
 * @module
 * @since 0.2.0
 */
import { scrubMark } from './scrubMark.js'

/** @internal From one place in a text to another, in UTF-16 code units, and what is put there instead. */
export interface Cut {
  readonly from: number
  readonly to: number
  /** {@link scrubMark}, unless something stands around it. */
  readonly mark?: string
}

/** @internal The text without its cuts; those that touch are one. */
export const cutAll = (text: string, cuts: ReadonlyArray<Cut>): string => {
  const sorted = [...cuts].sort((a, b) => a.from - b.from || b.to - a.to)
  let rest = 0
  let clean = ''
  for (const { from, to, mark = scrubMark } of sorted) {
    if (from < rest) {
      // The first of two that overlap has its mark already.
      rest = Math.max(rest, to)
      continue
    }
    clean += text.slice(rest, from) + mark
    rest = to
  }
  return clean + text.slice(rest)
}
