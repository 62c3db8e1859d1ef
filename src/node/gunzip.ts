/**
 * Decompresses gzip with Node's zlib.
 *
 * @module
 * @since 0.1.0
 */
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'

/** Fewer and larger chunks: each chunk costs as much as decompressing about 20 KiB, and Node's default is 16 KiB. */
const chunkSize = 256 * 1024

/** zlib stops silently at padding, and may stop before another member. */
class Unread extends Error {
  readonly code = 'Z_DATA_ERROR'
}

/**
 * Decompresses gzip in zlib's own threads, including files of several members: the `gunzip` option of `readEvents`, for
 * sources other than files. It throws unless everything was decompressed, and may throw before it has returned what
 * precedes an error: `readEvents` then decompresses that part again.
 *
 * @category reading
 * @since 0.1.0
 */
export const gunzip = async function* (
  source: AsyncIterable<Uint8Array>
): AsyncGenerator<Uint8Array, void, undefined> {
  const inflate = createGunzip({ chunkSize })
  let given = 0
  const counted = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of source) {
      given += chunk.length
      yield chunk
    }
  }
  // Errors show up in the decompressed output.
  const fed = pipeline(counted, inflate).catch(() => undefined)
  try {
    for await (const chunk of inflate) yield chunk
    if (inflate.bytesWritten < given) throw new Unread('bytes were left over')
  } finally {
    inflate.destroy()
    await fed
  }
}
