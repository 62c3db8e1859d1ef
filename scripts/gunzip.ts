/**
 * `npm run gunzip -- 2000 0`: compares 2,000 damaged gzip files from seed 0 on (the defaults) with `gzip -dc`: at least
 * its output must be decompressed, and the records must be the same from a file, a pipe, chunks of any size, with and
 * without the platform's inflate, and from `recordsFrom`. (Text with flipped bits splits into more parts for
 * `recordsFrom`, which has all of it: there the test only compares whether anything was rejected.)
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { recordsFrom } from '../src/delivery/recordsFrom.js'
import { classify } from '../src/event/MediaEvent.js'
import { gunzipAll } from '../src/gzip/gunzipAll.js'
import { gunzip } from '../src/node/gunzip.js'
import { readFiles } from '../src/node/readFiles.js'
import type { ReadItem } from '../src/stream/ReadItem.js'
import { readEvents } from '../src/stream/readEvents.js'
import { damageOf } from '../test/gzip/damage.js'
import { cut } from '../test/stream/differences.js'
import { random } from '../test/stream/random.js'

const count = Number(process.argv[2] ?? 2_000)
const first = Number(process.argv[3] ?? 0)

const print = (line: string): boolean => process.stdout.write(`${line}\n`)

const idOf = (record: unknown): string =>
  typeof record === 'object' && record !== null && 'eventID' in record ? String(record.eventID) : ''

/** The ids of events, and the number of rejections. */
interface Found {
  readonly ids: ReadonlyArray<string>
  readonly rejected: number
}

const foundIn = async (items: AsyncIterable<ReadItem>): Promise<Found> => {
  const ids: Array<string> = []
  let rejected = 0
  for await (const item of items) {
    if (item._tag === 'Events') ids.push(...item.events.map(idOf))
    if (item._tag === 'Done') rejected = item.tally.rejected
  }
  return { ids, rejected }
}

const foundBy = (document: unknown): Found => {
  const { records, issues } = recordsFrom(document, { gunzip: gunzipSync })
  return {
    ids: records
      .filter(({ record }) => classify(record)._tag === 'Media')
      .map(({ record }) => idOf(record)),
    rejected: issues.length
  }
}

const chunked = async function* (
  bytes: Uint8Array,
  size: () => number
): AsyncGenerator<Uint8Array> {
  yield* cut(bytes, size)
}

const folder = mkdtempSync(join(tmpdir(), 'gunzip-'))
let differences = 0
let shorter = 0
let whole = 0
try {
  for (let seed = first; seed < first + count; seed++) {
    const { name, bytes } = damageOf(seed)
    const file = join(folder, 'damaged.json.gz')
    writeFileSync(file, bytes)
    const { stdout, status } = spawnSync('gzip', ['-dc', file], { maxBuffer: 2 ** 28 })
    if (status === 0) whole++
    const inflated = Buffer.concat(
      gunzipAll(bytes, Number.POSITIVE_INFINITY).map((stretch) => stretch.bytes)
    )
    if (!inflated.subarray(0, stdout.length).equals(stdout)) {
      shorter++
      print(
        `${seed}, ${name}: gzip writes out ${stdout.length} bytes, of ${inflated.length} others`
      )
    }
    const dice = random(seed)
    const one = (): number => bytes.length
    const any = (): number => 1 + dice.below(dice.pick([1, 30, 5_000]))
    const ways: { readonly [way: string]: Found } = {
      file: await foundIn(readFiles(file)),
      pipe: await foundIn(readEvents(chunked(bytes, one), { gunzip, gunzipSync })),
      chunks: await foundIn(readEvents(chunked(bytes, any), { gunzip, gunzipSync })),
      'by itself': await foundIn(readEvents(chunked(bytes, any))),
      recordsFrom: foundBy(new Uint8Array(bytes))
    }
    const { file: expected = { ids: [], rejected: 0 } } = ways
    const isSame = (way: string, { ids, rejected }: Found): boolean =>
      ids.join() === expected.ids.join() &&
      (way === 'recordsFrom'
        ? rejected > 0 === expected.rejected > 0
        : rejected === expected.rejected)
    for (const [way, found] of Object.entries(ways))
      if (!isSame(way, found)) {
        differences++
        print(
          `${seed}, ${name}: ${way} gives ${JSON.stringify(found)}, a file ${JSON.stringify(expected)}`
        )
      }
  }
} finally {
  rmSync(folder, { recursive: true })
}

print(
  `${count} files, ${whole} of them whole to gzip: ${shorter} of which less was inflated, ${differences} differences`
)
process.exitCode = shorter + differences === 0 ? 0 : 1
