/**
 * Decodes UTF-8.
 *
 * @module
 * @since 0.1.0
 */
import { platform } from '../core/platform.js'

let decoder: { readonly decode: (bytes: Uint8Array) => string } | undefined

/**
 * @internal Invalid UTF-8 becomes U+FFFD: a record with a damaged character is better than none. A byte order mark is
 * kept.
 */
export const textOfUtf8 = (bytes: Uint8Array): string => {
  decoder ??= new platform.TextDecoder('utf-8', { ignoreBOM: true })
  return decoder.decode(bytes)
}
