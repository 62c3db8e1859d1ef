/**
 * Whether a rule selects calls with this outcome.
 *
 * @module
 * @since 0.2.0
 */
import { memoize } from '../core/memoize.js'
import type { Outcome } from '../event/outcome.js'
import type { RuleOutcome } from './Rule.js'

/** @internal */
export const matchesOutcome = (wanted: RuleOutcome, actual: Outcome['_tag']): boolean =>
  wanted === 'any' ||
  wanted === actual.toLowerCase() ||
  (wanted === 'attempted' && actual !== 'Succeeded')

/** @internal The rules of a list that select each outcome; computed once for each list. */
export const selectingByOutcome = <A>(
  wanted: (one: A) => RuleOutcome
): ((all: ReadonlyArray<A>) => { readonly [Tag in Outcome['_tag']]: ReadonlyArray<A> }) =>
  memoize((all) => {
    const after = (actual: Outcome['_tag']): ReadonlyArray<A> =>
      all.filter((one) => matchesOutcome(wanted(one), actual))
    return { Succeeded: after('Succeeded'), Denied: after('Denied'), Failed: after('Failed') }
  })
