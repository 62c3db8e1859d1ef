/**
 * Decompresses gzip inside a document as far as possible, up to a limit.
 *
 * @module
 * @since 0.2.0
 */
import { type GzipFault, wordsOf } from '../gzip/GzipFault.js'
import { gunzipAll, type Stretch } from '../gzip/gunzipAll.js'
import { isUsualHeader } from '../gzip/gunzipping.js'

/** @internal No message has a larger payload: CloudWatch Logs sends less than 10 MiB. */
export const maxInflated: number = 64 * 1024 * 1024

/** @internal The gzip function of the platform; `zlib.gunzipSync` is one. */
export type Gunzip = (
  bytes: Uint8Array,
  options: { readonly maxOutputLength: number }
) => Uint8Array

/** Whether a second member may start anywhere. */
const mayHaveMore = (bytes: Uint8Array): boolean => {
  for (let at = bytes.indexOf(0x1f, 1); at > 0; at = bytes.indexOf(0x1f, at + 1))
    if (isUsualHeader(bytes, at)) return true
  return false
}

/** Whether this is everything that the bytes contain: some platforms ignore what follows the first member. */
const isAll = (inflated: Uint8Array, bytes: Uint8Array): boolean => {
  const trailer = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4)
  return trailer.getUint32(0, true) === inflated.length && !mayHaveMore(bytes)
}

/**
 * Whether an error says that the data is damaged or too large, rather than that `gunzip` rejects it for a reason of its
 * own.
 */
const isOfZlib = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  /^(?:Z_|ERR_BUFFER_TOO_LARGE$)/.test(String(error.code))

/** @internal Undefined if `gunzip` rejects the bytes. */
export const inflate = (
  bytes: Uint8Array,
  gunzip: Gunzip | undefined,
  limit: number
): ReadonlyArray<Stretch> | undefined => {
  if (limit <= 0) return [{ bytes: bytes.subarray(0, 0), fault: 'TooLarge' }]
  try {
    if (gunzip !== undefined) {
      const inflated = gunzip(bytes, { maxOutputLength: limit })
      if (inflated.length <= limit && isAll(inflated, bytes))
        return [{ bytes: inflated, fault: undefined }]
    }
  } catch (error) {
    if (!isOfZlib(error)) return undefined
  }
  return gunzipAll(bytes, limit)
}

/** @internal What was expected instead of data that cannot be decompressed, and a hint. */
export const wordsOfGzip = (
  fault: GzipFault | 'TooLarge' | 'Refused' | 'Thrice'
): readonly [string, string] => {
  switch (fault) {
    case 'TooLarge':
      return ['at most the limit of decompressed bytes', 'maxInflatedBytes sets the limit']
    case 'Refused':
      return ['bytes that can be decompressed', 'gunzip refused them']
    case 'Thrice':
      return ['bytes that can be decompressed', 'they were gzipped more than twice']
    default:
      return wordsOf(fault)
  }
}
