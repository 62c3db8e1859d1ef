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

/** @internal A line on a terminal for as long as something takes; what is returned takes it away again. */
export const noticeOn = ({ stderr: { stream } }: Io, text: string): (() => void) => {
  if (stream.isTTY !== true) return () => undefined
  stream.write(text)
  return () => stream.write('\r\u001b[2K')
}

/** @internal On a terminal alone, from the start on; it is gone when the work is done. */
export const barOn = ({ stderr: { stream } }: Io, files: number): Bar | undefined => {
  if (stream.isTTY !== true) return undefined
  const bar = new progress.SingleBar({
    format,
    stream,
    clearOnComplete: true,
    hideCursor: null,
    // It would take signals, and do nothing but stop itself.
    gracefulExit: false
  })
  // How large the files are is asked first, which takes a while where there are many.
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
