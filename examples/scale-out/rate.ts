/**
 * `npm run rate`: how much of a trail a child of the backfill folds in a second of one processor, with the reports and rules of
 * `lambda/scan.ts`. By the time of the processor, so that what else runs does not count.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { foldBatch } from 'mediatrail/lambda'
import { writeTrail } from '../../bench/writeTrail.js'
import { scan } from './lambda/scan.js'

const mebibyte = 1024 * 1024

/** Of what is read, in bytes of one processor's second. */
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
    const fold = foldBatch({
      aggregate: scan,
      getObject: async ({ key }) => body(objects.get(key)),
      reject: () => undefined,
      states: { put: async (_, json) => json.length, get: async () => '' }
    })
    const batch = { Items: files.map((Key) => ({ Key })), BatchInput: { bucket: 'b' } }
    await fold(batch)
    const before = process.cpuUsage()
    const { tally, size } = await fold(batch)
    const { user, system } = process.cpuUsage(before)
    const seconds = (user + system) / 1e6
    const rate = (bytes: number): string => (bytes / mebibyte / seconds).toFixed(0)
    return `| ${share * 100} in 100 | ${tally.records} | ${(gzipped / mebibyte).toFixed(1)} | ${(inflated / mebibyte).toFixed(0)} | ${seconds.toFixed(2)} | ${rate(gzipped)} | ${rate(inflated)} | ${(size / 1000).toFixed(0)} | ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} |\n`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

process.stdout.write(
  '| media records | records | gzipped, MiB | inflated, MiB | processor, s | gzipped MiB/s | inflated MiB/s | state, kB | peak, MiB |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|\n'
)
for (const share of [0.02, 1]) process.stdout.write(await measure(share))
