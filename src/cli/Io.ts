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
  /** Aborted when the program is asked to stop. */
  readonly signal?: AbortSignal
  /** The environment of the process: `NO_COLOR`, `FORCE_COLOR`, `TERM`, `COLUMNS`. */
  readonly env?: { readonly [name: string]: string | undefined }
  /** Milliseconds since 1970, from which durations such as `6h` are subtracted. */
  readonly now?: () => number
  /** The version of the package. */
  readonly version?: string
  /** The script of the workers, and the module that they load for the work of a command. */
  readonly worker: string
  readonly inWorker: string
}

/**
 * @internal Waits until everything is written to standard output. If it could not be written, returns the reason as
 * text.
 */
export const whyNotWritten = async ({
  stdout
}: Pick<Io, 'stdout'>): Promise<string | undefined> => {
  if (await stdout.flush()) return undefined
  const fault = stdout.fault()
  return fault === undefined ? 'standard output was closed' : `standard output: ${fault}`
}

/**
 * @internal Prints one or more lines, and waits while the reader is slow; false once the reader has gone. Names of
 * files and errors of other modules may contain control characters, so everything is made printable first.
 */
export const print = (to: Pipe, line = ''): Promise<boolean> =>
  to.write(`${printableLines(line)}\n`)
