/**
 * How far a command has come, on a terminal.
 *
 * @module
 * @since 0.1.0
 */
import progress from 'cli-progress'
import type { Progress } from '../node/Progress.js'
import type { Io } from './Io.js'

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1)

const format = '{bar} {percentage} % | {filesRead} of {files} files | {read} of {size} MB'

/** @internal */
export interface Bar {
  readonly show: (progress: Progress) => void
  readonly stop: () => void
}

/** @internal On a terminal alone; it is gone when the work is done. */
export const barOn = ({ stderr: { stream } }: Io): Bar | undefined => {
  if (stream.isTTY !== true) return undefined
  const bar = new progress.SingleBar({
    format,
    stream,
    clearOnComplete: true,
    hideCursor: null,
    // It would take signals, and do nothing but stop itself.
    gracefulExit: false
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
