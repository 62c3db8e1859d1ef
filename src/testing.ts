/**
 * For tests of one's own: arbitrary events and deviations for property tests, and events made to order. Needs fast-check.
 *
 * @module
 * @since 0.1.0
 */
export {
  arbitraryEvent,
  arbitraryMediaEvent,
  arbitraryPlanted,
  arbitraryUserIdentity
} from './testing/arbitraryEvent.js'
export { buildEvent, secret } from './testing/buildEvent.js'
export type { Planted } from './testing/planted.js'
