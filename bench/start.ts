/**
 * `npm run bench:start`: what an import, and the first record of a service, cost in a fresh process.
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from 'simple-statistics'

const top = fileURLToPath(new URL('..', import.meta.url))

const times = 31

/** Milliseconds, and how many megabytes the resident memory grew since before the import. */
interface Start {
  readonly imported: number
  readonly first: number
  readonly memory: number
}

const record = {
  eventVersion: '1.11',
  eventSource: 'medialive.amazonaws.com',
  eventName: 'CreateChannel',
  eventTime: '2026-06-12T18:00:00Z',
  userIdentity: { type: 'IAMUser', userName: 'alice' },
  requestParameters: {
    name: 'cup-final',
    encoderSettings: { videoDescriptions: [{ width: 1920 }] }
  }
}

const folder = mkdtempSync(join(tmpdir(), 'mediatrail-start-'))
symlinkSync(join(top, 'node_modules'), join(folder, 'node_modules'))

/** Another module, next to `io-ts`. */
const moduleOf = (name: string, body: string): string => {
  const path = join(folder, `${name}.mjs`)
  writeFileSync(path, `import * as t from 'io-ts'\nexport const string = t.string\n${body}`)
  return `import('${path}')`
}

const dist = join(top, 'dist')

/** The chunk that `mediatrail` imports. */
const core = readFileSync(
  join(
    dist,
    /from "\.\/(chunk-[^"]+)"/.exec(readFileSync(join(dist, 'index.js'), 'utf8'))?.[1] ?? ''
  ),
  'utf8'
)
  .replace(/^import .*$/gm, '')
  .replace(/^export \{[\s\S]*?\};?\s*$/m, '')

/** The parts of the chunk that are tables of services. */
const tables = core
  .split(/(?=^\/\/ src\/)/m)
  .filter((part) => part.startsWith('// src/services/'))
  .join('')

/** What is imported, and how a record is read with it; `m` is the imported module. */
interface Row {
  readonly name: string
  readonly imported: string
  readonly read?: string
}

const rows: ReadonlyArray<Row> = [
  { name: 'io-ts alone', imported: `import('io-ts')` },
  {
    name: 'io-ts, and a module with the tables of `mediatrail` as one string',
    imported: moduleOf('tables', `export const tables = ${JSON.stringify(tables)}\n`)
  },
  {
    name: 'io-ts, and all of `mediatrail` within a function that is not called',
    imported: moduleOf('uncalled', `export const uncalled = () => {\n${core}\n}\n`)
  },
  {
    name: '`mediatrail`',
    imported: `import('mediatrail')`,
    read: 'm.decodeEvent(record)'
  },
  {
    name: '`mediatrail`, using one service',
    imported: `Promise.all([import('mediatrail'), import('mediatrail/medialive')])`,
    read: 'm[0].decoder([m[1].medialive]).decodeEvent(record)'
  },
  { name: '`mediatrail/medialive`, only its table', imported: `import('mediatrail/medialive')` },
  {
    name: '`mediatrail/delivery`',
    imported: `import('mediatrail/delivery')`,
    read: 'm.recordsFrom(record)'
  }
]

const script = ({ imported, read }: Row): string => `
const record = ${JSON.stringify(record)}
const before = process.memoryUsage.rss()
const start = performance.now()
const m = await ${imported}
const loaded = performance.now()
const decoded = ${read ?? 'undefined'}
const done = performance.now()
if (decoded?._tag === 'Left') throw new Error('a benchmark record was rejected')
const memory = (process.memoryUsage.rss() - before) / 1e6
console.log(JSON.stringify({ imported: loaded - start, first: done - loaded, memory }))
`

const start = (row: Row): Start =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script(row)], {
      encoding: 'utf8',
      cwd: top
    })
  )

/** In turns, so that other programs slow all rows alike. */
const rounds = Array.from({ length: times }, () => rows.map(start))

const medianOf = (figure: (round: ReadonlyArray<Start>) => number): number =>
  median(rounds.map(figure))

const figures = (i: number): ReadonlyArray<number> => {
  const at = (round: ReadonlyArray<Start>): Start =>
    round[i] ?? { imported: 0, first: 0, memory: 0 }
  return [
    medianOf((round) => at(round).imported),
    medianOf((round) => at(round).imported - (round[0]?.imported ?? 0)),
    medianOf((round) => at(round).first),
    medianOf((round) => at(round).memory)
  ]
}

process.stdout.write(
  '| import | ms | over io-ts, ms | first record, ms | memory, MB |\n|---|---:|---:|---:|---:|\n'
)
rows.forEach(({ name, read }, i) => {
  const [imported = 0, over = 0, first = 0, memory = 0] = figures(i)
  const cells = [
    name,
    imported.toFixed(1),
    i === 0 ? '' : over.toFixed(1),
    read === undefined ? '' : first.toFixed(2),
    memory.toFixed(1)
  ]
  process.stdout.write(`| ${cells.join(' | ')} |\n`)
})
rmSync(folder, { recursive: true, force: true })
