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
 * The suppressions of an audit that suppressed none of its findings. Use it on a whole trail: a suppression may be
 * unused in one part and needed in another.
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
