/**
 * Rules and correlations as one value.
 *
 * @module
 * @since 0.1.0
 */
import type { Correlation } from './correlation/Correlation.js'
import type { Rule } from './Rule.js'

/**
 * A named set of rules and correlations. To change the severity or options of a rule, put `use(rule, …)` into the pack.
 *
 * @category model
 * @since 0.1.0
 */
export interface Pack {
  readonly id: string
  readonly title: string
  readonly rules: ReadonlyArray<Rule>
  readonly correlations?: ReadonlyArray<Correlation>
}
