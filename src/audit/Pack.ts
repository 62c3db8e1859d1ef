/**
 * Rules and correlations that go together.
 *
 * @module
 * @since 0.1.0
 */
import type { Correlation } from './correlation/Correlation.js'
import type { Rule } from './Rule.js'

/**
 * Rules by name. One that is meant to differ from its definition goes in through `use`.
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
