/**
 * What a command reads from and prints to.
 *
 * @module
 * @since 0.1.0
 */
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { printableLines } from '../report/printable.js'

/** @internal */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean }
  readonly stdout: Writable
  readonly stderr: Writable & { readonly isTTY?: boolean }
  /** The files that workers run, and load. */
  readonly worker: string
  readonly inWorker: string
}

/**
 * @internal Prints a line or several, and waits while the reader is slow. Whatever it is made of, names of files and errors of
 * others' modules too, nothing in it drives a terminal. A reader that has gone ends the program elsewhere.
 */
export const print = async (to: Writable, line = ''): Promise<void> => {
  if (!to.write(`${printableLines(line)}\n`) && !to.destroyed) await once(to, 'drain')
}
