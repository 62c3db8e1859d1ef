/**
 * What a command reads from and prints to.
 *
 * @module
 * @since 0.1.0
 */
import type { Pipe } from './Pipe.js'

/** @internal */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean }
  readonly stdout: Pipe
  readonly stderr: Pipe
  /** Aborted when the program is asked to end. */
  readonly signal?: AbortSignal
  /** The files that workers run, and load to do the work of a command. */
  readonly worker: string
  readonly inWorker: string
}

/** @internal Prints a line, and waits while the reader is slow; false once the reader has gone. */
export const print = (to: Pipe, line = ''): Promise<boolean> => to.write(`${line}\n`)
