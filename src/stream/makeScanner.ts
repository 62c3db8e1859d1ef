/**
 * Chooses the fastest scanner that can run here.
 *
 * @module
 * @since 0.1.0
 */
import { automaton } from '../scan/automaton.js'
import type { MakeScanner } from '../scan/Scanner.js'
import { webAssemblyStride } from './webAssemblyStride.js'

/** @internal */
export const makeScanner: MakeScanner = (wanted, emit, recover, operations) =>
  automaton({ wanted, operations, emit, recover, stride: webAssemblyStride() })
