/**
 * What a command reads from and prints to.
 *
 * @module
 * @since 0.1.0
 */
import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** @internal */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean }
  readonly stdout: Writable
  readonly stderr: Writable & { readonly isTTY?: boolean }
  /** The files that workers run, and load. */
  readonly worker: string
  readonly inWorker: string
}

/** @internal Prints a line, and waits while the reader is slow. A reader that has gone ends the program elsewhere. */
export const print = async (to: Writable, line = ''): Promise<void> => {
  if (!to.write(`${line}\n`) && !to.destroyed) await once(to, 'drain')
}
