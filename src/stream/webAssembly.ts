/**
 * WebAssembly, as far as it is used here.
 *
 * @module
 * @since 0.1.0
 */

interface Platform {
  readonly atob: (base64: string) => string
  readonly WebAssembly: {
    readonly validate: (bytes: Uint8Array) => boolean
    readonly Module: new (bytes: Uint8Array) => object
    readonly Instance: new (module: object) => { readonly exports: unknown }
  }
}

// Node and every browser have it, but it is no part of ECMAScript, and neither's types are known on this layer.
const platform = globalThis as unknown as Platform

/**
 * The exports of a module in base64 that imports nothing; nothing where it cannot run: no WebAssembly, no SIMD, or a policy
 * that forbids to compile, which shows in the attempt alone.
 *
 * @internal
 */
export const exportsOf = (base64: string): unknown => {
  try {
    const bytes = Uint8Array.from(platform.atob(base64), (byte) => byte.charCodeAt(0))
    const { validate, Module, Instance } = platform.WebAssembly
    return validate(bytes) ? new Instance(new Module(bytes)).exports : undefined
  } catch {
    return undefined
  }
}
