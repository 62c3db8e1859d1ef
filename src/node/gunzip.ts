/**
 * gzip by Node's zlib.
 *
 * @module
 * @since 0.1.0
 */
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'

/** Fewer and larger chunks: a chunk costs as much as inflating some 20 KiB, and Node's default is 16. */
const chunkSize = 256 * 1024

/** zlib stops in silence at padding, and may stop in front of another member. */
class Unread extends Error {
  readonly code = 'Z_DATA_ERROR'
}

/**
 * Inflates gzip in threads of zlib's own, several members in a row too: the `gunzip` of `readEvents`, for sources that are no
 * files. It throws unless all was inflated, and may throw before it has given what came before a fault: `readEvents` then
 * inflates that part again.
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
  // What goes wrong shows in what is inflated.
  const fed = pipeline(counted, inflate).catch(() => undefined)
  try {
    for await (const chunk of inflate) yield chunk
    if (inflate.bytesWritten < given) throw new Unread('bytes were left over')
  } finally {
    inflate.destroy()
    await fed
  }
}
