/**
 * The result of a command's reading: its counts, and its failures.
 *
 * @module
 * @since 0.2.0
 */
import type { Tally } from '../delivery/Tally.js'
import type { Found } from '../node/filesOf.js'
import type { Io } from './Io.js'
import type { Input } from './input.js'
import { standardInput } from './standardInput.js'

/** @internal */
export interface Reading {
  readonly tally: Tally
  /**
   * One line for each path that could not be read or contains no log, and for what stopped the reading: if there are
   * any, the exit code is 1.
   */
  readonly failures: ReadonlyArray<string>
}

const nothing = (path: string): string => `${path}: nothing in it could be read`

const failuresAt = (
  { path, files, missing }: Found,
  unread: ReadonlySet<string>
): ReadonlyArray<string> => [
  ...missing.map(({ path, why }) => `${path}: ${why.issues[0].hint}`),
  ...(files.length > 0 && files.every((file) => unread.has(file)) ? [nothing(path)] : [])
]

/** @internal `unread` are the files of which nothing could be read. */
export const failuresOf = (
  input: Input,
  unread: ReadonlySet<string>,
  { signal }: Io
): ReadonlyArray<string> => [
  ...(input._tag === 'Files'
    ? input.found.flatMap((found) => failuresAt(found, unread))
    : unread.has(standardInput)
      ? [nothing(standardInput)]
      : []),
  ...(signal?.aborted === true ? [`stopped by ${signal.reason} before all was read`] : [])
]
