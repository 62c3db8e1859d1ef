/**
 * gzip inside of a document, inflated as far as it can be, and no further than a limit.
 *
 * @module
 * @since 0.2.0
 */
import { type GzipFault, wordsOf } from '../gzip/GzipFault.js'
import { gunzipAll, type Stretch } from '../gzip/gunzipAll.js'
import { isUsualHeader } from '../gzip/gunzipping.js'

/** @internal No payload of a message is larger: CloudWatch Logs sends less than 10 MiB. */
export const mostInflated: number = 64 * 1024 * 1024

/** @internal What a platform has for it; `zlib.gunzipSync` is one. */
export type Gunzip = (
  bytes: Uint8Array,
  options: { readonly maxOutputLength: number }
) => Uint8Array

/** Whether a second member may start somewhere. */
const mayHaveMore = (bytes: Uint8Array): boolean => {
  for (let at = bytes.indexOf(0x1f, 1); at > 0; at = bytes.indexOf(0x1f, at + 1))
    if (isUsualHeader(bytes, at)) return true
  return false
}

/** Whether this is all that the bytes hold: a platform may say nothing about what follows the first member. */
const isAll = (inflated: Uint8Array, bytes: Uint8Array): boolean => {
  const trailer = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4)
  return trailer.getUint32(0, true) === inflated.length && !mayHaveMore(bytes)
}

/** Whether an error says that the bytes are damaged or too many, and not that they are refused for a reason of one's own. */
const isOfZlib = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  /^(?:Z_|ERR_BUFFER_TOO_LARGE$)/.test(String(error.code))

/** @internal Nothing where `gunzip` refuses them. */
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

/** @internal What was expected in place of bytes that cannot be inflated, and what there is to know. */
export const wordsOfGzip = (
  fault: GzipFault | 'TooLarge' | 'Refused' | 'Thrice'
): readonly [string, string] => {
  switch (fault) {
    case 'TooLarge':
      return ['what is inflated to no more than the limit', 'maxInflatedBytes sets the limit']
    case 'Refused':
      return ['bytes that can be inflated', 'gunzip refused them']
    case 'Thrice':
      return ['bytes that can be inflated', 'they were gzipped more than twice']
    default:
      return wordsOf(fault)
  }
}
