/**
 * Reads small files at once, which is cheaper than a stream.
 *
 * @module
 * @since 0.1.0
 */
import { readFileSync, statSync } from 'node:fs'
import { promisify } from 'node:util'
import { gunzip, gunzipSync, type ZlibOptions } from 'node:zlib'
import { isGzip } from '../gzip/nestedGzip.js'
import { release } from './release.js'

/** The result of decompressing; `bytesWritten` is the number of bytes read from the file for it. */
interface Inflation {
  readonly buffer: Inflated
  readonly engine: { readonly bytesWritten: number }
}

/** How a small file is decompressed, and which files are small: the limits in bytes, on disk and decompressed. */
interface Way {
  readonly inflate: (bytes: Uint8Array, options: ZlibOptions) => unknown
  readonly onDisk: number
  readonly inflated: number
}

type Inflated = Uint8Array<ArrayBuffer>

/** In Node's thread pool, while another file is read: several may be in memory at a time. */
const aside: Way = { inflate: promisify(gunzip), onDisk: 256 * 1024, inflated: 2 * 1024 * 1024 }

/**
 * In this thread, for workers, which would otherwise wait for each other in Node's thread pool: one is in memory at a
 * time.
 */
const here: Way = { inflate: gunzipSync, onDisk: 2 * 1024 * 1024, inflated: 16 * 1024 * 1024 }

/**
 * Synchronous, since four asynchronous calls would take longer. A file without a size, such as a pipe, is never opened.
 */
const read = (file: string, max: number): Inflated | undefined => {
  const { size } = statSync(file)
  return size === 0 || size > max ? undefined : readFileSync(file)
}

/**
 * @internal The decompressed bytes of a small file. Undefined if it is not small, or in case of any error: a stream
 * then reports it.
 */
export const load = async (
  file: string,
  isAlone: boolean,
  maxInflated: number = Number.POSITIVE_INFINITY
): Promise<Inflated | undefined> => {
  const { inflate, ...max } = isAlone ? here : aside
  try {
    const bytes = read(file, max.onDisk)
    if (bytes === undefined || !isGzip(bytes)) return bytes
    // The decompressed size in the last four bytes of gzip. It may be wrong: it only determines the buffer size, and
    // where to give up.
    const likely = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4, true)
    if (likely > max.inflated) return undefined
    const options = {
      maxOutputLength: Math.min(maxInflated, max.inflated),
      // In one chunk; otherwise zlib would concatenate chunks of 16 KiB.
      chunkSize: Math.max(likely + 64, 1024),
      info: true
    }
    // Node's types do not cover the `info` option.
    const { buffer, engine } = (await inflate(bytes, options)) as Inflation
    const isWhole = engine.bytesWritten === bytes.length && !isGzip(buffer)
    release(bytes)
    return isWhole ? buffer : undefined
  } catch {
    return undefined
  }
}
