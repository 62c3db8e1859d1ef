/**
 * What a command reads from and prints to.
 *
 * @module
 * @since 0.1.0
 */
import { printableLines } from '../report/printable.js'
import type { Pipe } from './Pipe.js'

/** @internal */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean }
  readonly stdout: Pipe
  readonly stderr: Pipe
  /** Aborted when the program is asked to end. */
  readonly signal?: AbortSignal
  /** The environment of the process: `NO_COLOR`, `FORCE_COLOR`, `TERM`, `COLUMNS`. */
  readonly env?: { readonly [name: string]: string | undefined }
  /** Milliseconds since 1970, from which `6h` counts back. */
  readonly now?: () => number
  /** The version of the package. */
  readonly version?: string
  /** The files that workers run, and load to do the work of a command. */
  readonly worker: string
  readonly inWorker: string
}

/** @internal Waits until all is written to standard output; left in words where it was not. */
export const whyNotWritten = async ({
  stdout
}: Pick<Io, 'stdout'>): Promise<string | undefined> => {
  if (await stdout.flush()) return undefined
  const fault = stdout.fault()
  return fault === undefined ? 'standard output was closed' : `standard output: ${fault}`
}

/**
 * @internal Prints a line or several, and waits while the reader is slow; false once the reader has gone. Whatever it is made of, names
 * of files and errors of others' modules too, nothing in it drives a terminal.
 */
export const print = (to: Pipe, line = ''): Promise<boolean> =>
  to.write(`${printableLines(line)}\n`)
