/** The bytes and the `gunzip` that `readEvents` takes, from files and the `DecompressionStream` of a browser. */

/** A stream as an async iterable, which some browsers do not support; `ahead` chunks are requested at once. */
const chunksOf = async function* (
  stream: ReadableStream<Uint8Array>,
  ahead: number
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader()
  const request = (): ReturnType<typeof reader.read> => {
    const chunk = reader.read()
    // The first failure is thrown below; the others are ignored.
    chunk.catch(() => undefined)
    return chunk
  }
  const pending = Array.from({ length: ahead }, request)
  try {
    for (let next = await pending.shift(); next?.done === false; next = await pending.shift()) {
      pending.push(request())
      yield next.value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** The bytes of a file that was dropped or chosen. */
export const bytesOf = (file: Blob): AsyncIterable<Uint8Array> => chunksOf(file.stream(), 1)

/** When a stream fails, browsers discard chunks that were not requested yet, so some are requested ahead. */
const ahead = 16

/** Input is written in slices so small that all of their output was requested before. */
const sliceBytes = 16 * 1024

/** Each browser has its own error messages; these are the codes of zlib, which `readEvents` distinguishes. */
class GzipFault extends Error {
  constructor(readonly code: 'Z_BUF_ERROR' | 'Z_DATA_ERROR') {
    super('the gzip stream cannot be inflated')
  }
}

/** Writes a source, and returns the error: of the source, in the middle of the data, or at its end. */
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
 * The `gunzip` of `readEvents` in a browser. Output before an error is yielded before the error is thrown.
 *
 * *Gotcha:* a `DecompressionStream` inflates one gzip member, and treats anything after it as damage.
 */
export const gunzip = async function* (
  source: AsyncIterable<Uint8Array>
): AsyncGenerator<Uint8Array, void, undefined> {
  const { readable, writable } = new DecompressionStream('gzip')
  const fed = feed(source, writable.getWriter())
  try {
    yield* chunksOf(readable, ahead)
  } catch {
    // The error is in the result of `feed`.
  }
  const fault = await fed
  if (fault !== undefined) throw fault
}
