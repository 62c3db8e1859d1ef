/**
 * `npm run size`: the sizes of bundles by esbuild, minified and gzipped, and of the generated source, compared with their
 * budgets. A budget is the measured size plus 15 %.
 *
 * @module
 */
import { readdirSync, statSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'

const top = fileURLToPath(new URL('..', import.meta.url))

const bundled = (code: string): number => {
  const { outputFiles } = buildSync({
    stdin: { contents: code, resolveDir: top, loader: 'js' },
    bundle: true,
    minify: true,
    write: false,
    logLevel: 'error',
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['io-ts', 'fp-ts', 'fp-ts/*', ...builtinModules]
  })
  return gzipSync(outputFiles[0]?.contents ?? '').length / 1000
}

const generated = (): number =>
  readdirSync(join(top, 'src', 'services'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size / 1000, 0)

const service =
  "import { decoder } from 'mediatrail'; import { medialive } from 'mediatrail/medialive'; console.log(decoder([medialive]))"

/** For each bundle, its size and its budget, in kB. */
const budgets: ReadonlyArray<readonly [string, () => number, number]> = [
  [
    'all services',
    () => bundled("import { decodeEvent } from 'mediatrail'; console.log(decodeEvent)"),
    67
  ],
  // Actions, targets and their keys are part of every decoder: 6 kB, a third of it the rows of the service.
  ['one service', () => bundled(service), 40.4],
  // The fast check of members that most records have takes 0.6 kB, and saves a quarter of the time for a canonical record.
  [
    'only the envelope',
    () => bundled("import { decodeRecord } from 'mediatrail'; console.log(decodeRecord)"),
    10.6
  ],
  // Decoding, reading, scanning and the handler itself: no rules, and nothing of the SDK.
  [
    'a Lambda handler, without rules',
    () => bundled("import { onEventBridge } from 'mediatrail/lambda'; console.log(onEventBridge)"),
    90
  ],
  // A sixth is Deadline Cloud, another sixth are links to AWS’s API reference; services that are not imported are not bundled.
  ['the generated source, unminified', generated, 2990]
]

process.stdout.write('| what | kB | at most |\n|---|---|---|\n')
for (const [name, measure, most] of budgets) {
  const size = measure()
  process.stdout.write(`| ${name} | ${size.toFixed(1)} | ${most} |\n`)
  if (size > most) {
    process.stderr.write(`${name} exceeds its budget: find out why, or raise the budget\n`)
    process.exitCode = 1
  }
}
