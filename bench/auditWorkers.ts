/**
 * `npm run bench:workers`: `mediatrail audit` over a trail in one thread, and with `--workers 2`: checks that the output is
 * identical, and measures the speed-up. For comparison, two independent commands at once, each over half of the files,
 * show the most that the machine can give.
 *
 * `npm run bench:workers -- 64 15 3` takes 64 files of 15 MiB and three rounds, which is the default. The runs take turns. On a
 * busy machine, wall time means little; CPU time shows the overhead of the workers. Run `npm run build` first.
 *
 * @module
 */
import { spawn } from 'node:child_process'
import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from 'simple-statistics'
import { writeTrail } from './writeTrail.js'

const command = fileURLToPath(new URL('../dist/cli/mediatrail.cjs', import.meta.url))
const files = Number(process.argv[2] ?? 64)
const mebibytes = Number(process.argv[3] ?? 15)
const rounds = Number(process.argv[4] ?? 3)

/** What a run printed, its exit code, and its times in milliseconds. */
interface Run {
  readonly printed: string
  readonly code: number | null
  readonly wall: number
  readonly cpu: number
}

/** Makes a process write its CPU time, of all threads and in milliseconds, as the last line. */
const reporting = `
process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  process.stderr.write('\\ncpu ' + (user + system) / 1000)
})`

const auditOf = async (folder: string, options: ReadonlyArray<string>): Promise<Run> => {
  const started = performance.now()
  const child = spawn(process.execPath, [
    '--import',
    `data:text/javascript,${encodeURIComponent(reporting)}`,
    command,
    ...['audit', folder, '--format', 'sarif', ...options]
  ])
  const out: Array<Buffer> = []
  const err: Array<Buffer> = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('close', resolve)
    child.on('error', reject)
  })
  const [, cpu = 'NaN'] = /\ncpu ([\d.]+)$/.exec(Buffer.concat(err).toString()) ?? []
  return {
    printed: Buffer.concat(out).toString(),
    code,
    wall: performance.now() - started,
    cpu: Number(cpu)
  }
}

const seconds = (runs: ReadonlyArray<Run>, of: (run: Run) => number): string =>
  (median(runs.map(of)) / 1000).toFixed(2)

const top = mkdtempSync(join(tmpdir(), 'workers-'))
const folder = join(top, 'all')
const halves = [join(top, 'even'), join(top, 'odd')]
try {
  await writeTrail(folder, 1, files, mebibytes * 1024 * 1024)
  for (const half of halves) mkdirSync(half)
  readdirSync(folder).forEach((name, index) => {
    linkSync(join(folder, name), join(halves[index % 2] ?? '', name))
  })
  const single: Array<Run> = []
  const double: Array<Run> = []
  const apart: Array<number> = []
  for (let round = 0; round < rounds; round++) {
    single.push(await auditOf(folder, []))
    double.push(await auditOf(folder, ['--workers', '2']))
    const both = await Promise.all(halves.map((half) => auditOf(half, [])))
    apart.push(Math.max(...both.map(({ wall }) => wall)))
  }
  const all = [...single, ...double]
  if (all.some(({ printed }) => printed === '')) throw new Error('nothing was printed')
  if (new Set(all.map(({ printed, code }) => `${code} ${printed}`)).size !== 1)
    throw new Error('the output of two workers differs')
  const [first] = single
  console.log(
    `${files} files of ${mebibytes} MiB: ${first?.printed.length} characters, exit code ${first?.code}, the same with two workers`
  )
  console.log('| | seconds | seconds of CPU |')
  console.log('|---|---|---|')
  for (const [name, runs] of [
    ['one thread', single],
    ['`--workers 2`', double]
  ] as const)
    console.log(
      `| ${name} | ${seconds(runs, (run) => run.wall)} | ${seconds(runs, (run) => run.cpu)} |`
    )
  const speedup = (walls: ReadonlyArray<number>): string =>
    median(single.map((run, round) => run.wall / (walls[round] ?? Number.NaN))).toFixed(2)
  console.log(
    `\n${speedup(double.map(({ wall }) => wall))} times as fast; two commands at once ${speedup(apart)} times`
  )
} finally {
  rmSync(top, { recursive: true })
}
