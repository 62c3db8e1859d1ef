/**
 * The fastest scanner that can run here.
 *
 * @module
 * @since 0.1.0
 */
import { automaton } from './automaton.js'
import type { MakeScanner } from './Scanner.js'
import { webAssemblyStride } from './webAssemblyStride.js'

/** @internal */
export const makeScanner: MakeScanner = (wanted, tell) =>
  automaton(wanted, tell, webAssemblyStride())
