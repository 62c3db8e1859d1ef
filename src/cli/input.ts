/**
 * Where the records of a command come from: paths, or standard input.
 *
 * @module
 * @since 0.1.0
 */
import { gunzipSync } from 'node:zlib'
import progress from 'cli-progress'
import { dedupe } from '../delivery/dedupe.js'
import { gunzip } from '../node/gunzip.js'
import type { Progress } from '../node/Progress.js'
import { readFiles } from '../node/readFiles.js'
import type { ReadItem } from '../stream/ReadItem.js'
import type { Wanted } from '../stream/ReadOptions.js'
import { readEvents } from '../stream/readEvents.js'
import type { Io } from './Io.js'

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1)

const format = '{bar} {percentage} % | {filesRead} of {files} files | {read} of {size} MB'

interface Bar {
  readonly show: (progress: Progress) => void
  readonly stop: () => void
}

/** On a terminal alone; it is gone when the work is done. */
const barOn = ({ stderr }: Io): Bar | undefined => {
  if (stderr.isTTY !== true) return undefined
  const bar = new progress.SingleBar({
    format,
    stream: stderr,
    clearOnComplete: true,
    hideCursor: null
  })
  let running = false
  return {
    show: ({ bytes, bytesRead, files, filesRead }) => {
      const shown = { files, filesRead, size: megabytes(bytes), read: megabytes(bytesRead) }
      if (running) bar.update(bytesRead, shown)
      else bar.start(bytes, bytesRead, shown)
      running = true
    },
    stop: () => bar.stop()
  }
}

/** @internal Without a path, or for `-`, standard input. Repeats are told by their `eventID` and counted. */
export const readInput = async function* (
  paths: ReadonlyArray<string>,
  wanted: Wanted,
  io: Io
): AsyncGenerator<ReadItem, void, undefined> {
  const options = { ...wanted, dedupe: dedupe() }
  if (paths.length === 0 || (paths.length === 1 && paths[0] === '-'))
    return yield* readEvents(io.stdin, { ...options, source: 'standard input', gunzip, gunzipSync })
  const bar = barOn(io)
  try {
    yield* readFiles(paths, bar === undefined ? options : { ...options, onProgress: bar.show })
  } finally {
    bar?.stop()
  }
}
