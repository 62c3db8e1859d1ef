/**
 * `npm run bench:memory`: the peak memory of a fresh process that reads a trail, in one file and in many.
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeTrail } from './writeTrail.js'

const top = fileURLToPath(new URL('..', import.meta.url))

const script = `
const { readFiles } = await import('mediatrail/node')
let tally
for await (const item of readFiles(process.argv[1])) if (item._tag === 'Done') tally = item.tally
if (tally.rejected > 0) throw new Error('a benchmark record was rejected')
console.log(JSON.stringify({ records: tally.records, media: tally.media, peak: process.resourceUsage().maxRSS / 1024 }))
`

const mebibyte = 1024 * 1024

const trails: ReadonlyArray<readonly [share: number, files: number, mebibytes: number]> = [
  [0.02, 1, 64],
  [0.02, 1, 256],
  [0.02, 64, 4],
  [1, 1, 256],
  [1, 64, 4]
]

const temporary = mkdtempSync(join(tmpdir(), 'mediatrail-'))
process.stdout.write('| trail | records | media | peak, MiB |\n|---|---:|---:|---:|\n')
try {
  for (const [share, files, mebibytes] of trails) {
    const folder = join(temporary, `${share}-${files}-${mebibytes}`)
    await writeTrail(folder, share, files, mebibytes * mebibyte)
    const { records, media, peak } = JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '--eval', script, folder], {
        encoding: 'utf8',
        cwd: top
      })
    )
    rmSync(folder, { recursive: true })
    process.stdout.write(
      `| ${share * 100} in 100 media, ${files} × ${mebibytes} MiB | ${records} | ${media} | ${peak.toFixed(0)} |\n`
    )
  }
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
