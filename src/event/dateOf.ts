/**
 * When an event happened, as a plain `Date`.
 *
 * @module
 * @since 0.2.0
 */
import type { Envelope } from '../record/Envelope.js'
import { timeOf } from './timeOf.js'

/**
 * When the request was completed; undefined if `eventTime` is not a timestamp. A time without a time zone is UTC. The
 * same as `timeOf`, without `Option`.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#dateOf}
 *
 * @category derivations
 * @since 0.2.0
 */
export function dateOf(event: Envelope): Date | undefined {
  const time = timeOf(event)
  return time._tag === 'Some' ? time.value : undefined
}
