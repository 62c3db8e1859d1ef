/**
 * The part of WebAssembly that is used.
 *
 * @module
 * @since 0.1.0
 */
import { platform } from '../core/platform.js'
import { bytesOfBase64 } from '../delivery/base64.js'

/**
 * The exports of a module in base64 that has no imports; undefined if it cannot run: no WebAssembly, no SIMD, or a
 * policy that forbids compiling it, which only an attempt shows.
 *
 * @internal
 */
export const exportsOf = (base64: string): unknown => {
  const bytes = bytesOfBase64(base64)
  const { WebAssembly } = platform
  if (bytes._tag === 'None' || WebAssembly === undefined) return undefined
  try {
    const { validate, Module, Instance } = WebAssembly
    return validate(bytes.value) ? new Instance(new Module(bytes.value)).exports : undefined
  } catch {
    return undefined
  }
}
