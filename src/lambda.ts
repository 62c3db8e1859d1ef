/**
 * AWS Lambda handlers, and the parts of a backfill: they read records, and return findings, rows or the state of any
 * aggregate.
 *
 * @module
 * @since 0.2.0
 */
export type { Batch, BatchItem } from './lambda/Batch.js'
export { Failed } from './lambda/Failed.js'
export { type BatchParts, type BatchResult, foldBatch } from './lambda/foldBatch.js'
export { type MapResults, mapResults } from './lambda/mapResults.js'
export {
  type GroupLimits,
  groupsOf,
  type MergeGroup,
  mergeStates
} from './lambda/mergeStates.js'
export type {
  Handler,
  HandlerParts,
  Output,
  Reading,
  Reject,
  Rejections
} from './lambda/Output.js'
export {
  type GetObject,
  type ObjectRef,
  type ObjectResponse,
  objectsFrom
} from './lambda/objects.js'
export { onKinesis, onSqs } from './lambda/onBatch.js'
export { onEventBridge, onLogs, onObjects } from './lambda/onEvent.js'
export { onFirehose, type TransformationParts } from './lambda/onFirehose.js'
export { readState, type StateParts, type StateStore, storeStates } from './lambda/StateStore.js'
