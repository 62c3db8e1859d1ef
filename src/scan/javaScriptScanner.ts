/**
 * The scanner in plain JavaScript, for where WebAssembly is forbidden or has no SIMD.
 *
 * @module
 * @since 0.1.0
 */
import { automaton } from './automaton.js'
import type { MakeScanner } from './Scanner.js'

/** @internal */
export const javaScriptScanner: MakeScanner = (wanted, emit, recover, operations) =>
  automaton({ wanted, operations, emit, recover })
