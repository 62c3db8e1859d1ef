/**
 * From delivered documents to records, and the account of what was read.
 *
 * @module
 * @since 0.1.0
 */
export type { DecodeIssue } from './decode/DecodeIssue.js'
export { type Account, account, accountOf } from './delivery/Account.js'
export type {
  Aside,
  Delivered,
  Delivery,
  Form,
  NamedObject,
  Place,
  Undelivered
} from './delivery/Delivery.js'
export { type DedupeOptions, dedupe, type Identifiable, sameAction } from './delivery/dedupe.js'
export { type ObjectKind, objectOf, type TrailObject } from './delivery/objectOf.js'
export { type RecordsFromOptions, recordsFrom } from './delivery/recordsFrom.js'
