/**
 * What every platform provides besides ECMAScript, as far as it is used here.
 *
 * Node and all browsers provide these, but this layer is compiled without the types of either.
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

interface WebAssembly {
  readonly validate: (bytes: Uint8Array) => boolean
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

interface Platform {
  readonly TextDecoder: new (
    encoding: string,
    options: { readonly ignoreBOM: boolean }
  ) => TextDecoder
  readonly TextEncoder: new () => TextEncoder
  readonly atob: (base64: string) => string
  /** Not everywhere. */
  readonly WebAssembly?: WebAssembly
}

/** @internal */
export const platform: Platform = globalThis as unknown as Platform
