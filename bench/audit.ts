/**
 * `npm run bench:audit`: what it costs to audit a trail, compared with only reading it.
 *
 * Each case runs in its own process, in turns, and reads the trail twice: in the first pass, the engine still compiles
 * what runs, in other threads; in the second, most is compiled. The time is the CPU time of all threads, which depends
 * least on other programs. `npm run bench:audit -- 1280` takes a trail of 1,280 MiB, about a million records, instead of
 * 64.
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from 'simple-statistics'
import { writeTrail } from './writeTrail.js'

const top = fileURLToPath(new URL('..', import.meta.url))
const mebibytes = Number(process.argv[2] ?? 64)
const rounds = Number(process.argv[3] ?? 7)
const mebibyte = 1024 * 1024

/** The code that runs for each event, and the code that computes the result. */
interface Reader {
  readonly name: string
  readonly before?: string
  readonly options?: string
  readonly item?: string
  readonly after?: string
}

const auditing = (name: string, what: string): Reader => ({
  name,
  before: `
  const { audit, findings, recommended, toSarif } = await import('mediatrail/audit')
  const { empty, finish, overRecords, step } = await import('mediatrail/aggregate')
  const audited = audit(${what}).right
  const state = empty(overRecords(findings(audited)))`,
  options: '{ others: audited.others }',
  item: 'step(state, item)',
  after:
    'JSON.stringify(toSarif(finish(state), [...audited.rules, ...audited.correlations])).length'
})

const readers: ReadonlyArray<Reader> = [
  { name: '`readFiles` alone' },
  {
    name: 'with the records of other services that correlations need',
    before: `
  const { audit, recommended } = await import('mediatrail/audit')
  const { others } = audit(recommended).right`,
    options: '{ others }'
  },
  auditing('rules', 'recommended.rules'),
  auditing('correlations, with the rules that they use', 'recommended.correlations'),
  auditing('rules and correlations', 'recommended')
]

const script = ({ before = '', options = '{}', item = '', after = '0' }: Reader): string => `
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
const { readFiles } = await import('mediatrail/node')
const files = readdirSync(process.argv[1]).sort().map((name) => join(process.argv[1], name))
const run = async (files) => {
  let tally${before}
  for await (const item of readFiles(files, ${options})) {
    ${item}
    if (item._tag === 'Done') tally = item.tally
  }
  return { tally, written: ${after} }
}
const spent = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const timed = async () => {
  const start = spent()
  const { tally, written } = await run(files)
  return { tally, written, ms: spent() - start }
}
const first = await timed()
const second = await timed()
console.log(JSON.stringify({ ...first, again: second.ms, peak: process.resourceUsage().maxRSS / 1024 }))
`

interface Run {
  readonly tally: { readonly records: number; readonly media: number; readonly rejected: number }
  /** Of the first pass. */
  readonly ms: number
  /** Of the second. */
  readonly again: number
  readonly peak: number
}

const runOf = (reader: Reader, folder: string): Run =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script(reader), folder], {
      encoding: 'utf8',
      cwd: top,
      maxBuffer: mebibyte
    })
  )

const print = (line: string): boolean => process.stdout.write(`${line}\n`)

const temporary = mkdtempSync(join(tmpdir(), 'mediatrail-'))

const compare = async (title: string, share: number): Promise<void> => {
  const folder = join(temporary, String(share))
  await writeTrail(folder, share, mebibytes, mebibyte)
  const taken = Array.from({ length: rounds }, () => readers.map((one) => runOf(one, folder)))
  const last = taken.at(-1) ?? []
  const { records = 0, media = 0, rejected = 1 } = last[0]?.tally ?? {}
  if (rejected > 0) throw new Error('a benchmark record was rejected')
  /** The median over the rounds, each of which ran all readers in turn: what slows a machine down slows down both. */
  const medianOf = (i: number, of: (run: Run, alone: Run) => number): number =>
    median(
      taken.flatMap((round) => {
        const [run, alone] = [round[i], round[0]]
        return run === undefined || alone === undefined ? [] : [of(run, alone)]
      })
    )
  print(`\n${title}: ${records} records, ${media} media events\n`)
  print(
    '| what | first pass, CPU ms | of reading | second pass, CPU ms | of reading | µs more per event | peak, MiB |'
  )
  print('|---|---:|---:|---:|---:|---:|---:|')
  readers.forEach(({ name }, i) => {
    const columns = [
      medianOf(i, ({ ms }) => ms).toFixed(0),
      medianOf(i, ({ ms }, alone) => ms / alone.ms).toFixed(2),
      medianOf(i, ({ again }) => again).toFixed(0),
      medianOf(i, ({ again }, alone) => again / alone.again).toFixed(2),
      i === 0
        ? ''
        : medianOf(i, ({ again }, alone) => ((again - alone.again) * 1000) / media).toFixed(2),
      medianOf(i, ({ peak }) => peak).toFixed(0)
    ]
    print(`| ${[name, ...columns].join(' | ')} |`)
  })
}

try {
  await compare('Two records in a hundred are of media services', 0.02)
  // With a million of them, a round would take a quarter of an hour.
  if (mebibytes <= 256) await compare('All are of media services', 1)
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
