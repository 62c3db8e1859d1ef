/**
 * UTF-8 to text.
 *
 * @module
 * @since 0.1.0
 */

/** As much of the class as is used here. */
interface Decoder {
  readonly decode: (bytes: Uint8Array) => string
}

interface Platform {
  readonly TextDecoder: new (encoding: string, options: { readonly ignoreBOM: boolean }) => Decoder
}

// Node and every browser have it, but it is no part of ECMAScript, and neither's types are known on this floor.
const platform = globalThis as unknown as Platform

let decoder: Decoder | undefined

/** @internal What is not UTF-8 becomes U+FFFD: a record with a damaged character is better than none. */
export const textOf = (bytes: Uint8Array): string => {
  decoder ??= new platform.TextDecoder('utf-8', { ignoreBOM: true })
  return decoder.decode(bytes)
}
