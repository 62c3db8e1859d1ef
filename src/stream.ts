/**
 * From bytes to events: files and streams of any size, scanned without parsing every record.
 *
 * @module
 * @since 0.1.0
 */
export type {
  Asides,
  Clash,
  Done,
  Events,
  Others,
  PassedOver,
  ReadItem,
  Rejected,
  RejectedReason,
  StreamPlace,
  Summaries
} from './stream/ReadItem.js'
export type { Limits, Operations, ReadOptions, Signal, Wanted } from './stream/ReadOptions.js'
export { readEvents } from './stream/readEvents.js'
