/**
 * The progress of a reading.
 *
 * @module
 * @since 0.1.0
 */
import { type Tally, tallyMonoid } from '../delivery/Tally.js'
import { sizeOf } from './sizeOf.js'

/**
 * The progress of a reading. `bytes` are sizes on disk: of all files, and of the part that was read.
 *
 * @category model
 * @since 0.1.0
 */
export interface Progress {
  readonly files: number
  readonly filesRead: number
  readonly bytes: number
  readonly bytesRead: number
  /** The tally of the records in the files that were read. */
  readonly tally: Tally
}

/** @internal Counts while files are read. */
export interface Counter {
  /** Adds bytes of the current file. */
  readonly read: (bytes: number) => void
  /** Marks the end of the current file. */
  readonly next: (tally: Tally) => void
}

const uncounted: Counter = { read: () => undefined, next: () => undefined }

/** @internal File sizes are looked up only if there is a callback. */
export const progressOver = async (
  files: ReadonlyArray<string>,
  report: ((progress: Progress) => void) | undefined
): Promise<Counter> => {
  if (report === undefined) return uncounted
  const sizes: Array<number> = []
  for (const file of files) sizes.push(await sizeOf(file))
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  let total = tallyMonoid.empty
  let filesRead = 0
  let before = 0
  let bytesRead = 0
  const tell = (): void =>
    report({ files: files.length, filesRead, bytes, bytesRead, tally: total })
  return {
    read: (count) => {
      bytesRead += count
      tell()
    },
    next: (so) => {
      total = so
      before += sizes[filesRead++] ?? 0
      bytesRead = before
      tell()
    }
  }
}
