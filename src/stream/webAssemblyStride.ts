/**
 * The stride in WebAssembly: windows of a chunk are copied into its memory, and its findings read from there.
 *
 * All files share one memory: a chunk is read in one call, and leaves nothing in it for the next.
 *
 * @module
 * @since 0.1.0
 */
import type { Stride } from '../scan/Stride.js'
import { strideModule } from './strideModule.js'
import { exportsOf } from './webAssembly.js'

/** @internal What `wasm/stride.ts` exports; each is described there. */
export interface StrideExports {
  readonly memory: { readonly buffer: ArrayBuffer }
  readonly window: { readonly value: number }
  readonly at: { readonly value: number }
  readonly reason: { readonly value: number }
  readonly stride: (from: number, to: number, deepest: number) => number
}

/** The reasons to stop in `wasm/stride.ts`. */
const cut = 0
const full = 1

/** @internal */
export const strideWith = (
  { memory, window, at, reason, stride }: StrideExports,
  windowBytes: number
): Stride => {
  const base = window.value
  const bytesThere = new Uint8Array(memory.buffer)
  const findings = new DataView(memory.buffer)
  return (bytes, take) => {
    // The part of the chunk that is in the window.
    let start = 0
    let end = 0
    const lay = (from: number): void => {
      start = from
      end = Math.min(from + windowBytes, bytes.length)
      bytesThere.set(bytes.subarray(start, end), base)
    }
    return (from, deepest) => {
      let next = from
      for (;;) {
        if (next >= end) lay(next)
        const shift = start - base
        const count = stride(next - shift, end - shift, deepest)
        for (let finding = 0; finding < count << 5; finding += 32) {
          const sourceEnd = findings.getInt32(finding + 12, true)
          const nameEnd = findings.getInt32(finding + 20, true)
          take(
            findings.getInt32(finding, true) + shift,
            findings.getInt32(finding + 4, true) + shift,
            findings.getInt32(finding + 8, true) + shift,
            sourceEnd === 0 ? 0 : sourceEnd + shift,
            findings.getInt32(finding + 16, true) + shift,
            nameEnd === 0 ? 0 : nameEnd + shift
          )
        }
        next = at.value + shift
        const why = reason.value
        if (why === cut && end < bytes.length && next > start) lay(next)
        else if (why !== full) return next
      }
    }
  }
}

/** The whole memory. From 32 KiB on the cost is the same; smaller windows cost more calls. */
const wholeWindow = 0x40000

let made: Stride | 'Impossible' | undefined

const make = (): Stride | 'Impossible' => {
  const exports = exportsOf(strideModule)
  // The module is our own, and a test compares it with its source.
  return exports === undefined ? 'Impossible' : strideWith(exports as StrideExports, wholeWindow)
}

/** @internal Compiled on first use, once for each process; undefined if it cannot run. */
export const webAssemblyStride = (): Stride | undefined => {
  made ??= make()
  return made === 'Impossible' ? undefined : made
}
