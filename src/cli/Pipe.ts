/**
 * Standard output and standard error: what is written to them, and whether it is still read.
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
  /** Waits until all is written; false where it could not be. */
  readonly flush: () => Promise<boolean>
  /** Why not all was written, in words; undefined where all was, or where the reader has gone, which is its right. */
  readonly fault: () => string | undefined
}

/** How systems say that nobody reads any more. */
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

/** @internal A stream that has failed stays so, whatever it says of itself: standard output takes back none of it. */
export const pipeTo = (stream: Pipe['stream']): Pipe => {
  let isOpen = true
  let reason: string | undefined
  const fail = (error: Error): void => {
    // What fails after the first failure fails for that reason.
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
      // To wait for each line would take longer than to write it.
      else if (stream.write(text, written) && text !== '') resolve(true)
    })
  // Each write is told of its own failure; without a listener the failure would end the program.
  stream.on('error', fail)
  return { stream, write, flush: () => write(''), fault: () => reason }
}
