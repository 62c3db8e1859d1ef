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

/** A method of Node's buffers, which decodes bytes in a third of the time, since it need not validate them. */
interface InLatin1 extends Uint8Array {
  readonly latin1Slice: (from: number, to: number) => string
}

const isInLatin1 = (bytes: Uint8Array): bytes is InLatin1 => 'latin1Slice' in bytes

/** @internal For finding ASCII only: the rest of the text may be wrong. */
export const asciiOf = (bytes: Uint8Array): string =>
  isInLatin1(bytes) ? bytes.latin1Slice(0, bytes.length) : textOfUtf8(bytes)
