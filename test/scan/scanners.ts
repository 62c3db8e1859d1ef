/** The scanners that are tested, all alike. */
import { automaton } from '../../src/scan/automaton.js'
import { javaScriptScanner } from '../../src/scan/javaScriptScanner.js'
import type { MakeScanner } from '../../src/scan/Scanner.js'
import { strideModule } from '../../src/stream/strideModule.js'
import { exportsOf } from '../../src/stream/webAssembly.js'
import { type StrideExports, strideWith } from '../../src/stream/webAssemblyStride.js'

/** One whose stride runs a module; a small window is filled and cut where documents are small. */
export const scannerOver = (base64: string, windowBytes: number): MakeScanner => {
  const exports = exportsOf(base64)
  if (exports === undefined) throw new Error('no WebAssembly here')
  const stride = strideWith(exports as StrideExports, windowBytes)
  return (wanted, emit, recover, operations) =>
    automaton({ wanted, operations, emit, recover, stride })
}

export const scanners: ReadonlyArray<readonly [string, MakeScanner]> = [
  ['JavaScript', javaScriptScanner],
  ['WebAssembly', scannerOver(strideModule, 0x40000)],
  ['WebAssembly with a window of 200 bytes', scannerOver(strideModule, 200)]
]
