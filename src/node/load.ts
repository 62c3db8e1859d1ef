/**
 * Small files, read in one go: a stream would cost more than reading them.
 *
 * @module
 * @since 0.1.0
 */
import { readFileSync, statSync } from 'node:fs'
import { promisify } from 'node:util'
import { gunzip, gunzipSync, type ZlibOptions } from 'node:zlib'
import { isGzip } from '../gzip/again.js'
import { release } from './release.js'

/** What comes of inflating; `bytesWritten` is how much of the file was read for it. */
interface Inflation {
  readonly buffer: Inflated
  readonly engine: { readonly bytesWritten: number }
}

/** How a small file is inflated, and what is one: in bytes, as it is on disk and as it is inflated to. */
interface Way {
  readonly inflate: (bytes: Uint8Array, options: ZlibOptions) => unknown
  readonly onDisk: number
  readonly inflated: number
}

type Inflated = Uint8Array<ArrayBuffer>

/** In threads of Node's own, while another file is read: several are there at a time. */
const aside: Way = { inflate: promisify(gunzip), onDisk: 256 * 1024, inflated: 2 * 1024 * 1024 }

/** In this thread, for workers, which would wait for each other in Node's threads: one is there at a time. */
const here: Way = { inflate: gunzipSync, onDisk: 2 * 1024 * 1024, inflated: 16 * 1024 * 1024 }

/** Four asynchronous calls would take longer than all of this. What has no size, such as a pipe, is never opened. */
const read = (file: string, most: number): Inflated | undefined => {
  const { size } = statSync(file)
  return size === 0 || size > most ? undefined : readFileSync(file)
}

/**
 * @internal The bytes of a small file, inflated. Undefined if it is not small, or if anything is wrong: a stream then reports what.
 */
export const load = async (
  file: string,
  isAlone: boolean,
  maxInflated: number = Number.POSITIVE_INFINITY
): Promise<Inflated | undefined> => {
  const { inflate, ...most } = isAlone ? here : aside
  try {
    const bytes = read(file, most.onDisk)
    if (bytes === undefined || !isGzip(bytes)) return bytes
    // What gzip's last four bytes say it will be. They may lie: it is a hint at how much to set aside, and where to give up.
    const likely = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4, true)
    if (likely > most.inflated) return undefined
    const options = {
      maxOutputLength: Math.min(maxInflated, most.inflated),
      // In one piece, or zlib would concatenate pieces of 16 KiB.
      chunkSize: Math.max(likely + 64, 1024),
      info: true
    }
    // The types of Node do not know what `info` asks for.
    const { buffer, engine } = (await inflate(bytes, options)) as Inflation
    const isWhole = engine.bytesWritten === bytes.length && !isGzip(buffer)
    release(bytes)
    return isWhole ? buffer : undefined
  } catch {
    return undefined
  }
}
