/**
 * Writes a made-up trail into a folder, gzipped like the files of CloudTrail.
 *
 * @module
 */
import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { logFiles } from './trail.js'

const pieces = function* (texts: Iterable<string>): Generator<Buffer> {
  let held: Array<string> = []
  let length = 0
  for (const text of texts) {
    held.push(text)
    length += text.length
    if (length > 1 << 20) {
      yield Buffer.from(held.join(''))
      held = []
      length = 0
    }
  }
  yield Buffer.from(held.join(''))
}

export const writeTrail = async (
  folder: string,
  share: number,
  files: number,
  bytesEach: number
): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  let n = 0
  for (const file of logFiles(share, files, bytesEach))
    await pipeline(
      Readable.from(pieces(file)),
      createGzip(),
      createWriteStream(join(folder, `${String(n++).padStart(4, '0')}.json.gz`))
    )
}
