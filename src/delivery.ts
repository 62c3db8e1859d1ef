/**
 * From delivered documents to records, and the tally of what was read.
 *
 * @module
 * @since 0.1.0
 */
export type { DecodeIssue } from './core/DecodeIssue.js'
export type {
  Aside,
  Delivered,
  Delivery,
  DocumentPlace,
  Form,
  NamedObject,
  Undelivered
} from './delivery/Delivery.js'
export {
  type Dedupe,
  type DedupeOptions,
  dedupe,
  type Identifiable,
  type Recurrence,
  sameAction
} from './delivery/dedupe.js'
export { type ObjectKind, objectOf, type TrailObject } from './delivery/objectOf.js'
export { type RecordsFromOptions, recordsFrom } from './delivery/recordsFrom.js'
export { type Tally, tallyMonoid, tallyOf } from './delivery/Tally.js'
