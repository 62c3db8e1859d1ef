/**
 * Standard output and standard error: writes with back pressure, and reports whether anyone still reads.
 *
 * @module
 * @since 0.2.0
 */
import type { Writable } from 'node:stream'

/** @internal */
export interface Pipe {
  readonly stream: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  /** Waits while the reader is slow. False once the reader has gone: `mediatrail events trail | head`. */
  readonly write: (text: string) => Promise<boolean>
  /** Waits until everything is written; false if it could not be. */
  readonly flush: () => Promise<boolean>
  /**
   * Why not everything was written, as text; undefined if everything was, or if the reader has gone, which is not an
   * error.
   */
  readonly fault: () => string | undefined
}

/** The error codes for a closed pipe. */
const gone: ReadonlySet<string> = new Set([
  'EPIPE',
  'EOF',
  'ECONNRESET',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END'
])

const reasonOf = (error: NodeJS.ErrnoException): string | undefined => {
  const { code } = error
  if (code === undefined) return 'it could not be written'
  if (gone.has(code)) return undefined
  return code === 'ENOSPC' ? 'no space left' : `it could not be written: ${code}`
}

/**
 * @internal Once a stream has failed, it is treated as failed: standard output may report later writes as successful.
 */
export const pipeTo = (stream: Pipe['stream']): Pipe => {
  let isOpen = true
  let reason: string | undefined
  const fail = (error: Error): void => {
    // Later errors are consequences of the first.
    if (isOpen) reason = reasonOf(error)
    isOpen = false
  }
  const write = (text: string): Promise<boolean> =>
    new Promise((resolve) => {
      const written = (error?: Error | null): void => {
        if (error !== undefined && error !== null) fail(error)
        resolve(isOpen)
      }
      if (!isOpen) written()
      // Waiting for each line would take longer than writing it.
      else if (stream.write(text, written) && text !== '') resolve(true)
    })
  // The error of a write is passed to its callback; without a listener, the error event would end the program.
  stream.on('error', fail)
  return { stream, write, flush: () => write(''), fault: () => reason }
}
