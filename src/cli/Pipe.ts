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
}

/** @internal A stream that has failed stays so, whatever it says of itself: standard output takes back none of it. */
export const pipeTo = (stream: Pipe['stream']): Pipe => {
  let isOpen = true
  const write = (text: string): Promise<boolean> =>
    new Promise((resolve) => {
      const written = (error?: Error | null): void => {
        isOpen &&= error === undefined || error === null
        resolve(isOpen)
      }
      if (!isOpen) written()
      // To wait for each line would take longer than to write it.
      else if (stream.write(text, written) && text !== '') resolve(true)
    })
  // Each write is told of its own failure; without a listener the failure would end the program.
  stream.on('error', () => {
    isOpen = false
  })
  return { stream, write, flush: () => write('') }
}
