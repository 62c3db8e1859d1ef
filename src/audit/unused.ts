/**
 * Suppressions that are no longer needed.
 *
 * @module
 * @since 0.1.0
 */
import type { Audit } from './audit.js'
import type { Findings } from './Findings.js'
import type { Suppression } from './Suppression.js'

/**
 * The suppressions of an audit that suppressed nothing of what it found. Ask of a whole trail: what one part has no use for
 * another may need.
 *
 * @category operations
 * @since 0.1.0
 */
export const unused = (
  { groups }: Findings,
  { suppressions }: Audit
): ReadonlyArray<Suppression> => {
  const used = new Set(groups.map(({ verdict }) => verdict.suppressed?.index))
  return suppressions.filter((_, i) => !used.has(i))
}
