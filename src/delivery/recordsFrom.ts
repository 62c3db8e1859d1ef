/**
 * The records inside a document, whatever form it was delivered in.
 *
 * @module
 * @since 0.1.0
 */
import type { Delivery } from './Delivery.js'
import { type At, type Opening, refuseThrown } from './Opening.js'
import { openValue } from './open.js'

/**
 * What cannot be done without a platform: CloudWatch Logs compresses what it sends. `zlib.gunzipSync` of Node does it, with
 * its `maxOutputLength` as a limit; a `gunzip` that throws has refused the bytes.
 *
 * @category model
 * @since 0.1.0
 */
export interface RecordsFromOptions {
  /** Inflates gzip, or throws. */
  readonly gunzip?: (bytes: Uint8Array) => Uint8Array
}

const outermost: At = { path: [], layers: 0 }

/**
 * The records inside a document: a value, a text, or bytes, in any {@link Form}. Events of Lambda functions, as
 * `@types/aws-lambda` types them, can be given as they are. Nothing is dropped: what is no record is told by `classify`,
 * what could not be read is among the `issues`, and what AWS sends along among the `asides`.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#recordsFrom}
 *
 * @category opening
 * @since 0.1.0
 */
export const recordsFrom = (document: unknown, options: RecordsFromOptions = {}): Delivery => {
  const found = { records: [], objects: [], issues: [], asides: [] }
  const opening: Opening = {
    gunzip: options.gunzip,
    work: { spent: 0, opened: new Set() },
    ...found
  }
  try {
    return { _tag: openValue(opening, outermost, document, 'document'), ...found }
  } catch {
    return { _tag: refuseThrown(opening, outermost), ...found }
  }
}
