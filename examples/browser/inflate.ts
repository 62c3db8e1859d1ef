/** Bytes as `readEvents` takes them, from what a browser has: files and `DecompressionStream`. */

/** A stream as something to iterate, which not every browser can do by itself; so many chunks are asked for at once. */
const chunksOf = async function* (
  stream: ReadableStream<Uint8Array>,
  ahead: number
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader()
  const ask = (): ReturnType<typeof reader.read> => {
    const asked = reader.read()
    // The first that fails is thrown below; of the others nobody needs to hear.
    asked.catch(() => undefined)
    return asked
  }
  const pending = Array.from({ length: ahead }, ask)
  try {
    for (let next = await pending.shift(); next?.done === false; next = await pending.shift()) {
      pending.push(ask())
      yield next.value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** The bytes of a file that was dropped or chosen. */
export const bytesOf = (file: Blob): AsyncIterable<Uint8Array> => chunksOf(file.stream(), 1)

/** A browser throws away what it holds when a stream fails, but not what was asked for already: so ask for some ahead. */
const ahead = 16

/** So little goes in at a time that what comes out has been asked for. */
const sliceBytes = 16 * 1024

/** Every browser words its faults in its own way; these are zlib's codes, which `readEvents` tells apart. */
class GzipFault extends Error {
  constructor(readonly code: 'Z_BUF_ERROR' | 'Z_DATA_ERROR') {
    super('the gzip stream cannot be inflated')
  }
}

/** Puts a source in, and tells what went wrong: with the source, in the midst of the data, or only at its end. */
const feed = async (
  source: AsyncIterable<Uint8Array>,
  writer: WritableStreamDefaultWriter<BufferSource>
): Promise<unknown> => {
  let code: GzipFault['code'] | undefined
  try {
    for await (const chunk of source)
      for (let at = 0; at < chunk.length; at += sliceBytes) {
        code = 'Z_DATA_ERROR'
        await writer.write(chunk.slice(at, at + sliceBytes))
        code = undefined
      }
    code = 'Z_BUF_ERROR'
    await writer.close()
    return undefined
  } catch (error) {
    const fault = code === undefined ? error : new GzipFault(code)
    await writer.abort(fault).catch(() => undefined)
    return fault
  }
}

/**
 * The `gunzip` of `readEvents` in a browser. What came out before a fault is yielded before the fault is thrown.
 *
 * *Gotcha:* a `DecompressionStream` inflates one member of gzip, and takes what is behind it for damage.
 */
export const gunzip = async function* (
  source: AsyncIterable<Uint8Array>
): AsyncGenerator<Uint8Array, void, undefined> {
  const { readable, writable } = new DecompressionStream('gzip')
  const fed = feed(source, writable.getWriter())
  try {
    yield* chunksOf(readable, ahead)
  } catch {
    // The reason is known to whoever fed it.
  }
  const fault = await fed
  if (fault !== undefined) throw fault
}
