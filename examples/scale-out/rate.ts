/**
 * `npm run rate`: how much of a trail a child of the backfill folds in one second of CPU time, with the reports and
 * rules of `lambda/scan.ts`. CPU time does not depend on other programs. `npm run rate -- 0.1` is for a trail with a
 * tenth of media records.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { foldBatch, mergeStates, type StateStore } from 'mediatrail/lambda'
import { writeTrail } from '../../bench/writeTrail.js'
import { others, scan } from './lambda/scan.js'

const mebibyte = 1024 * 1024

/** How many states are merged. */
const merged = 50

const secondsSince = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** Bytes per second of CPU time. */
const measure = async (share: number): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'mediatrail-'))
  try {
    await writeTrail(folder, share, 200, 0.5 * mebibyte)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.gz')
    )
    const objects = new Map(files.map((name) => [name, readFileSync(join(folder, name))]))
    const sizes = [...objects.values()]
    const gzipped = sizes.reduce((sum, { length }) => sum + length, 0)
    const inflated = sizes.reduce((sum, bytes) => sum + gunzipSync(bytes).length, 0)
    const body = async function* (bytes: Uint8Array | undefined): AsyncGenerator<Uint8Array> {
      if (bytes !== undefined) yield bytes
    }
    let state = ''
    const states: StateStore = {
      put: async (_, json) => {
        state = json
      },
      get: async () => state
    }
    const fold = foldBatch({
      aggregate: scan,
      others,
      getObject: async ({ key }) => body(objects.get(key)),
      reject: () => undefined,
      states
    })
    const batch = { Items: files.map((Key) => ({ Key })), BatchInput: { bucket: 'b' } }
    await fold(batch)
    const before = process.cpuUsage()
    const result = await fold(batch)
    const { tally, size } = result
    const seconds = secondsSince(before)
    // The same state under several names: merging it does not make the result larger.
    const results = Array.from({ length: merged }, (_, n) => ({ ...result, name: String(n) }))
    const beforeMerging = process.cpuUsage()
    await mergeStates({ aggregate: scan, states })({ results })
    const milliseconds = (secondsSince(beforeMerging) / merged) * 1000
    const rate = (bytes: number): string => (bytes / mebibyte / seconds).toFixed(0)
    return `| ${share * 100} in 100 | ${tally.records} | ${(gzipped / mebibyte).toFixed(1)} | ${(inflated / mebibyte).toFixed(0)} | ${seconds.toFixed(2)} | ${rate(gzipped)} | ${rate(inflated)} | ${(size / 1000).toFixed(0)} | ${milliseconds.toFixed(1)} | ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} |\n`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

process.stdout.write(
  '| media records | records | gzipped, MiB | inflated, MiB | CPU, s | gzipped MiB/s | inflated MiB/s | state, kB | merge, ms | peak, MiB |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n'
)
const shares = process.argv.slice(2).map(Number)

for (const share of shares.length > 0 ? shares : [0.02, 1])
  process.stdout.write(await measure(share))
