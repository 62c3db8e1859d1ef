/**
 * The records in a document, whatever its format.
 *
 * @module
 * @since 0.1.0
 */
import type { Delivery } from './Delivery.js'
import { maxInflated } from './inflate.js'
import { type At, type Opening, refuse, refuseThrown } from './Opening.js'
import { openValue } from './open.js'

/**
 * How compressed content is decompressed: CloudWatch Logs compresses what it sends.
 *
 * @category model
 * @since 0.1.0
 */
export interface RecordsFromOptions {
  /**
   * Decompresses gzip faster than the library's own code: `zlib.gunzipSync` of Node, which obeys the given limit. If it
   * throws a zlib error, whatever can be decompressed is read; any other error rejects the bytes.
   */
  readonly gunzip?: (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Uint8Array
  /** The maximum size of a decompressed payload: 64 MiB by default. A whole document may take four times as much. */
  readonly maxInflatedBytes?: number
}

const outermost: At = { path: [], layers: 0 }

/**
 * The records in a document: a value, a text, or bytes, in any {@link Form}. Events of Lambda functions, with the types
 * of `@types/aws-lambda`, can be passed directly. Nothing is lost: values that are not records are reported by
 * `classify`, what could not be read is among the `issues`, and other documents of AWS are among the `asides`.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#recordsFrom}
 *
 * @category opening
 * @since 0.1.0
 */
export const recordsFrom = (document: unknown, options: RecordsFromOptions = {}): Delivery => {
  const found = { records: [], objects: [], issues: [], asides: [] }
  const { gunzip, maxInflatedBytes = maxInflated } = options
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
