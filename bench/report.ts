/**
 * `npm run bench:report`: the time that reports take over a million made-up records, compared with the stream alone; whether
 * memory grows with the number of records; and whether two workers give the same report.
 *
 * Each case runs in its own process, in turns; a first pass over some files warms up and is not timed. `npm run
 * bench:report -- 50000` takes 50,000 records.
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { median } from 'simple-statistics'
import { writeTrail } from './writeTrail.js'

const top = fileURLToPath(new URL('..', import.meta.url))
const records = Number(process.argv[2] ?? 1_000_000)
const rounds = records > 200_000 ? 3 : 7
const mebibyte = 1024 * 1024

/** The approximate size of a record of the trail. */
const bytesOfRecord = 1330
const fileBytes = Math.min(mebibyte, (records * bytesOfRecord) / 64)

const names = ['activity', 'changes', 'denials', 'withheld', 'drift']

interface Pipeline {
  readonly name: string
  readonly reports: ReadonlyArray<string>
}

const pipelines: ReadonlyArray<Pipeline> = [
  { name: 'the stream alone', reports: [] },
  { name: 'and `activity`', reports: ['activity'] },
  { name: `and all: ${names.map((name) => `\`${name}\``).join(', ')}`, reports: names }
]

const doorOf = (name: string): string => JSON.stringify(pathToFileURL(join(top, 'dist', name)).href)

/** An aggregate of these reports, as an expression. */
const struct = (reports: ReadonlyArray<string>): string =>
  `struct({ ${reports.map((name) => `${name}: reports.${name}.aggregate`).join(', ')} })`

const script = ({ reports }: Pipeline): string => `
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readFiles } from ${doorOf('node.js')}
import { empty, finish, step, struct } from ${doorOf('aggregate.js')}
import * as reports from ${doorOf('report.js')}
const [folder, count] = process.argv.slice(2)
const files = readdirSync(folder).sort().slice(0, Number(count)).map((name) => join(folder, name))
const all = ${struct(reports)}
const run = async (files) => {
  let state = empty(all)
  let tally
  for await (const item of readFiles(files))
    if (item._tag === 'Events') {
      ${reports.length === 0 ? '' : 'for (const event of item.events) state = step(state, event)'}
    } else if (item._tag === 'Done') tally = item.tally
  return { tally, written: JSON.stringify(finish(state)).length }
}
await run(files.slice(0, 16))
const start = performance.now()
const { tally } = await run(files)
console.log(JSON.stringify({ tally, ms: performance.now() - start, peak: process.resourceUsage().maxRSS / 1024 }))
`

interface Run {
  readonly tally: { readonly records: number; readonly media: number; readonly rejected: number }
  readonly ms: number
  readonly peak: number
}

const temporary = mkdtempSync(join(tmpdir(), 'mediatrail-'))

const written = (name: string, text: string): string => {
  const file = join(temporary, name)
  writeFileSync(file, text)
  return file
}

const node = (...args: ReadonlyArray<string>): string =>
  execFileSync(process.execPath, args, { encoding: 'utf8', cwd: top, maxBuffer: 64 * mebibyte })

const runOf = (pipeline: Pipeline, folder: string, files: number): Run => {
  const run: Run = JSON.parse(node(written('run.mjs', script(pipeline)), folder, String(files)))
  if (run.tally.rejected > 0) throw new Error('a benchmark record was rejected')
  return run
}

const print = (line: string): boolean => process.stdout.write(`${line}\n`)

/** The whole trail, in turns, and then its first quarter, to compare the memory. */
const measure = (title: string, folder: string): void => {
  const files = readdirSync(folder).length
  const taken = Array.from({ length: rounds }, () =>
    pipelines.map((one) => runOf(one, folder, files))
  )
  const quarters = pipelines.map((one) => runOf(one, folder, Math.ceil(files / 4)))
  const of = (i: number, what: (run: Run) => number): number =>
    median(taken.flatMap((round) => round[i] ?? []).map(what))
  const { tally } = taken[0]?.[0] ?? {}
  const quarter = quarters[0]?.tally.records
  print(`\n${title}: ${tally?.records} records, ${tally?.media} media events\n`)
  print(`| pipeline | ms | times the stream alone | peak, MiB | peak of ${quarter} records, MiB |`)
  print('|---|---:|---:|---:|---:|')
  pipelines.forEach(({ name }, i) => {
    const ms = of(i, (run) => run.ms)
    const ratio = median(taken.map((round) => (round[i]?.ms ?? 0) / (round[0]?.ms ?? 1)))
    const peak = of(i, (run) => run.peak)
    print(
      `| ${name} | ${ms.toFixed(0)} | ${ratio.toFixed(2)} | ${peak.toFixed(0)} | ${quarters[i]?.peak.toFixed(0)} |`
    )
  })
}

/** Whether the reports of two workers are the same text as those of one pass. */
const insistOnSameFromTwo = (folder: string): void => {
  written(
    'fold.mjs',
    `
import { struct } from ${doorOf('aggregate.js')}
import * as reports from ${doorOf('report.js')}
export const aggregate = ${struct(names)}
`
  )
  // Workers inherit the flags of the process, and those for code in an argument are not valid for a file.
  const main = written(
    'main.mjs',
    `
import { empty, finish, step } from ${doorOf('aggregate.js')}
import { foldFiles, readFiles } from ${doorOf('node.js')}
import { aggregate } from './fold.mjs'
const folder = process.argv[2]
const folded = await foldFiles(folder, new URL('fold.mjs', import.meta.url), aggregate, { workers: 2 })
if (folded._tag === 'Left') throw new Error(folded.left._tag)
const state = empty(aggregate)
for await (const item of readFiles(folder))
  if (item._tag === 'Events') for (const event of item.events) step(state, event)
console.log(JSON.stringify(finish(folded.right.state)) === JSON.stringify(finish(state)))
`
  )
  if (node(main, folder).trim() !== 'true') throw new Error('the reports of two workers differ')
  print('\nTwo workers give identical reports.')
}

const compare = async (title: string, share: number): Promise<void> => {
  const folder = join(temporary, String(share))
  await writeTrail(folder, share, Math.ceil((records * bytesOfRecord) / fileBytes), fileBytes)
  measure(title, folder)
  insistOnSameFromTwo(folder)
  rmSync(folder, { recursive: true })
}

try {
  await compare('Two records in a hundred are of media services', 0.02)
  await compare('All are of media services', 1)
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
