/**
 * What every platform has beside ECMAScript, as far as it is used here.
 *
 * @module
 * @since 0.2.0
 */

interface TextDecoder {
  readonly decode: (bytes: Uint8Array, options?: { readonly stream: boolean }) => string
}

interface TextEncoder {
  readonly encode: (text: string) => Uint8Array
}

interface Platform {
  readonly TextDecoder: new (
    encoding: string,
    options: { readonly ignoreBOM: boolean }
  ) => TextDecoder
  readonly TextEncoder: new () => TextEncoder
  readonly atob: (base64: string) => string
}

/** @internal Node and every browser have these, but they are no part of ECMAScript, and the types of neither are known here. */
export const platform: Platform = globalThis as unknown as Platform
