/**
 * Why a value could not be decoded: where, what was expected and what to do, without the value itself.
 *
 * @module
 * @since 0.1.0
 */
import type { JsonKind } from './Json.js'
import { type Path, showPath } from './Path.js'

/**
 * One reason for a rejection. `found` is a JSON type: values of the record are never included.
 *
 * @category model
 * @since 0.1.0
 */
export interface DecodeIssue {
  /** In the keys of the record as it was read. */
  readonly path: Path
  readonly expected: string
  readonly found: JsonKind
  /** What the reader can do about it; `''` if there is nothing to add. */
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
