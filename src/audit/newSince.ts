/**
 * Findings that are not known yet.
 *
 * @module
 * @since 0.2.0
 */
import type { Findings } from './Findings.js'

/**
 * The identity of a group of findings, as in the JSON lines.
 *
 * @category model
 * @since 0.2.0
 */
export interface KnownFinding {
  readonly _tag: string
  readonly key: string
}

const idOf = ({ _tag, key }: KnownFinding): string => `${_tag} ${key}`

/**
 * Leaves out the groups that are known from an earlier audit, such as the baseline of a team. Findings in the same
 * place, by the same rule and with the same message, are the same group. The tallies of the rules are unchanged.
 *
 * @category operations
 * @since 0.2.0
 */
export function newSince(known: Iterable<KnownFinding>): (findings: Findings) => Findings {
  const ids = new Set(Array.from(known, idOf))
  return ({ groups, rules }) => ({
    groups: groups.filter(({ verdict }) => !ids.has(idOf(verdict))),
    rules
  })
}
