/**
 * gzip by Node's zlib.
 *
 * @module
 * @since 0.1.0
 */
import { createGunzip, type Gunzip } from 'node:zlib'

/** Fewer and larger chunks: a chunk costs as much as inflating some 20 KiB, and Node's default is 16. */
const chunkSize = 256 * 1024

/** How many chunks are inflated ahead, in zlib's own thread, while one is read. */
const ahead = 2

/**
 * Each write is waited for, the last one too: what zlib finds in the same go as a fault is lost. At a fault it closes
 * without answering.
 */
const feed = async (source: AsyncIterable<Uint8Array>, inflate: Gunzip): Promise<void> => {
  let settle = (): void => undefined
  inflate.once('close', () => settle())
  try {
    for await (const chunk of source) {
      if (inflate.destroyed) return
      await new Promise<void>((resolve) => {
        settle = resolve
        inflate.write(chunk, () => resolve())
      })
    }
    inflate.end()
  } catch (error) {
    inflate.destroy(error instanceof Error ? error : new Error('the source failed'))
  }
}

/**
 * Inflates gzip, several members in a row too: the `gunzip` of `readEvents`, for sources that are no files. What came out
 * before a fault is yielded before the fault is thrown, which a stream of Node's would not do when it is iterated.
 *
 * @category reading
 * @since 0.1.0
 */
export const gunzip = async function* (
  source: AsyncIterable<Uint8Array>
): AsyncGenerator<Uint8Array, void, undefined> {
  const inflate = createGunzip({ chunkSize })
  const ready: Array<Uint8Array> = []
  let failure: unknown
  let over = false
  let wake = (): void => undefined
  inflate
    .on('data', (chunk: Uint8Array) => {
      if (ready.push(chunk) >= ahead) inflate.pause()
      wake()
    })
    .on('error', (error) => {
      failure = error
    })
    .on('close', () => {
      over = true
      wake()
    })
  const fed = feed(source, inflate)
  try {
    for (;;) {
      const chunk: Uint8Array | null = ready.shift() ?? (over ? inflate.read() : null)
      if (chunk !== null) {
        inflate.resume()
        yield chunk
      } else if (over) break
      else
        await new Promise<void>((resolve) => {
          wake = resolve
        })
    }
  } finally {
    inflate.destroy()
    await fed
  }
  if (failure !== undefined) throw failure
}
