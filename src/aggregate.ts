/**
 * Reports that can be composed and merged: aggregates, combinators for them, and states that can be sent between
 * processes.
 *
 * @module
 * @since 0.1.0
 */
export type { Aggregate, Blind, EventIn, ResultOf } from './aggregate/Aggregate.js'
export { count } from './aggregate/count.js'
export { countDistinct } from './aggregate/countDistinct.js'
export { each } from './aggregate/each.js'
export { max, min } from './aggregate/extremes.js'
export { filter, ofEvent, refine } from './aggregate/filter.js'
export { first, last } from './aggregate/firstLast.js'
export { groupBy } from './aggregate/groupBy.js'
export {
  Contravariant,
  contramap,
  EventURI,
  Functor,
  map,
  Profunctor,
  URI
} from './aggregate/instances.js'
export type { Timed } from './aggregate/instant.js'
export { latest } from './aggregate/latest.js'
export { type LatestRow, latestRows } from './aggregate/latestRows.js'
export type { Moment } from './aggregate/Moment.js'
export {
  overEvents,
  overPlaced,
  overRecords,
  overRejected,
  overTallies
} from './aggregate/overItems.js'
export type { Placed, PlacedRecord, RecordPlace } from './aggregate/Placed.js'
export type { Row } from './aggregate/Row.js'
export { rows } from './aggregate/rows.js'
export {
  combine,
  combineAll,
  empty,
  finish,
  getMonoid,
  type Incompatible,
  run,
  type State,
  step
} from './aggregate/State.js'
export { stateCodec } from './aggregate/stateCodec.js'
export { struct } from './aggregate/struct.js'
export { type Sum, sum } from './aggregate/sum.js'
export {
  type Hour,
  type TimeBins,
  type TimeUnit,
  timeHistogram
} from './aggregate/timeHistogram.js'
export { isTimeZone } from './aggregate/timeZone.js'
export { type Ranked, topK } from './aggregate/topK.js'
