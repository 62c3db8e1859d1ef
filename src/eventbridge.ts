/**
 * EventBridge patterns, with names and paths checked against typed events.
 *
 * @module
 * @since 0.2.0
 */
export {
  absent,
  anythingBut,
  equalsIgnoreCase,
  type Operator,
  prefix,
  present,
  suffix,
  wildcard
} from './eventbridge/conditions.js'
export type { DetailKind } from './eventbridge/detailTypes.js'
export {
  type EventPattern,
  eventPattern,
  type PatternDetail,
  type PatternOptions,
  type PatternValue
} from './eventbridge/eventPattern.js'
export type { Condition, FilterOf, FiltersOf } from './eventbridge/Filters.js'
export type { Names, PatternSelection, Selected } from './eventbridge/PatternSelection.js'
