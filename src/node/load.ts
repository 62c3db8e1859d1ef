/**
 * Small files in one go: a stream of its own costs more than reading them.
 *
 * @module
 * @since 0.1.0
 */
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { letGo } from './letGo.js'
import { sizeOf } from './sizeOf.js'

const inflate = promisify(gunzip)

/** Of a file as it is on disk, and of what it is inflated to. */
const most = { onDisk: 256 * 1024, inflated: 2 * 1024 * 1024 }

/** @internal The bytes of a small file, inflated. Nothing if it is not small, or if anything is wrong: a stream tells what. */
export const load = async (
  file: string,
  maxInflated: number = most.inflated
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  try {
    const size = await sizeOf(file)
    if (size === 0 || size > most.onDisk) return undefined
    const bytes = await readFile(file)
    if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
    // What gzip's last four bytes say it will be. They may lie: it is a hint at how much to set aside, and where to give up.
    const likely = bytes.readUInt32LE(bytes.length - 4)
    if (likely > most.inflated) return undefined
    const inflated = await inflate(bytes, {
      maxOutputLength: Math.min(maxInflated, most.inflated),
      // In one piece, or zlib would put pieces of 16 KiB together.
      chunkSize: Math.max(likely + 64, 1024)
    })
    letGo(bytes)
    return inflated
  } catch {
    return undefined
  }
}
