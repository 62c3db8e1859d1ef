/**
 * Shows the progress of a command on a terminal.
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

/** @internal Shows a line on a terminal while something takes long; the returned function removes it. */
export const noticeOn = ({ stderr: { stream } }: Io, text: string): (() => void) => {
  if (stream.isTTY !== true) return () => undefined
  stream.write(text)
  return () => stream.write('\r\u001b[2K')
}

/** @internal Only on a terminal, from the start; removed when the work is done. */
export const barOn = ({ stderr: { stream } }: Io, files: number): Bar | undefined => {
  if (stream.isTTY !== true) return undefined
  const bar = new progress.SingleBar({
    format,
    stream,
    clearOnComplete: true,
    hideCursor: null,
    // Otherwise it would handle signals by stopping only itself.
    gracefulExit: false
  })
  // File sizes are determined first, which takes a while if there are many.
  bar.start(1, 0, { files, filesRead: 0, size: '?', read: '0.0' })
  return {
    show: ({ bytes, bytesRead, files, filesRead }) => {
      bar.setTotal(Math.max(1, bytes))
      bar.update(bytesRead, {
        files,
        filesRead,
        size: megabytes(bytes),
        read: megabytes(bytesRead)
      })
    },
    stop: () => bar.stop()
  }
}
