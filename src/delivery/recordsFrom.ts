/**
 * The records inside a document, whatever form it was delivered in.
 *
 * @module
 * @since 0.1.0
 */
import type { Delivery } from './Delivery.js'
import { mostInflated } from './inflate.js'
import { type At, type Opening, refuse, refuseThrown } from './Opening.js'
import { openValue } from './open.js'

/**
 * How what is compressed is inflated: CloudWatch Logs compresses what it sends.
 *
 * @category model
 * @since 0.1.0
 */
export interface RecordsFromOptions {
  /**
   * Inflates gzip faster than the library itself does: `zlib.gunzipSync` of Node, which obeys the limit that it is given. Where
   * it throws one of zlib's errors, what can be inflated is read all the same; any other error refuses the bytes.
   */
  readonly gunzip?: (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Uint8Array
  /** What a compressed payload may be inflated to: 64 MiB by default. All of one document may take four times as much. */
  readonly maxInflatedBytes?: number
}

const outermost: At = { path: [], layers: 0 }

/**
 * The records inside a document: a value, a text, or bytes, in any {@link Form}. Events of Lambda functions, as
 * `@types/aws-lambda` types them, can be given as they are. Nothing is dropped: what is not a record is reported by `classify`,
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
  const { gunzip, maxInflatedBytes = mostInflated } = options
  const opening: Opening = {
    gunzip,
    maxInflatedBytes,
    work: { spent: 0, opened: new Set(), inflated: 0 },
    ...found
  }
  if (!(maxInflatedBytes > 0)) {
    const _tag = refuse(
      opening,
      outermost,
      undefined,
      'a maxInflatedBytes above 0',
      'nothing was read'
    )
    return { _tag, ...found }
  }
  try {
    return { _tag: openValue(opening, outermost, document, 'document'), ...found }
  } catch {
    return { _tag: refuseThrown(opening, outermost), ...found }
  }
}
