/**
 * Why a value could not be decoded: where, what was expected and what to do, and never the value itself.
 *
 * @module
 * @since 0.1.0
 */
import type { JsonKind } from './Json.js'
import { type Path, showPath } from './Path.js'

/**
 * One reason for a refusal. `found` is a JSON kind: no value of the record is ever held.
 *
 * @category model
 * @since 0.1.0
 */
export interface DecodeIssue {
  /** In the keys of the record as it came. */
  readonly path: Path
  readonly expected: string
  readonly found: JsonKind
  /** What the reader can do about it; `''` where the rest says it all. */
  readonly hint: string
}

/**
 * One line: `eventName: expected a non-empty string, found number`.
 *
 * @category conversions
 * @since 0.1.0
 */
export const showIssue = ({ path, expected, found, hint }: DecodeIssue): string => {
  const where = path.length === 0 ? 'the value' : showPath(path)
  return `${where}: expected ${expected}, found ${found}${hint === '' ? '' : ` (${hint})`}`
}
