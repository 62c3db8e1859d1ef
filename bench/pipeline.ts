/**
 * `npm run bench:pipeline`: from gzipped files to events, compared with `gunzip` alone and with other pipelines.
 *
 * Each pipeline runs in its own process, in turns, so that other programs slow all of them alike.
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from 'simple-statistics'
import { writeTrail } from './writeTrail.js'

const top = fileURLToPath(new URL('..', import.meta.url))
const rounds = 3
const mebibyte = 1024 * 1024

/** The body of an async function of the `files`, which returns the number of media events; timed after a warm-up. */
interface Pipeline {
  readonly name: string
  /** A library that may be missing. */
  readonly needs?: string
  readonly before?: string
  readonly body: string
  /** Timed without a warm-up: each run starts new workers. */
  readonly isFresh?: boolean
}

const isMedia = `const sources = new Set(Object.keys((await import('mediatrail')).catalogue))`

const whole = (use: string): string => `
  let found = 0
  for (const file of files)
    for (const record of JSON.parse(gunzipSync(readFileSync(file)).toString()).Records)
      if (sources.has(record.eventSource)) { ${use} }
  return found`

const folding = (workers: number): Pipeline => ({
  name: `\`foldFiles\`, ${workers === 1 ? 'one worker' : `${workers} workers`}`,
  isFresh: true,
  before: `const { foldFiles } = await import('mediatrail/node')
const { count, finish } = await import('mediatrail/aggregate')`,
  body: `
  const module = new URL('bench/fold.mjs', import.meta.url)
  const folded = await foldFiles(files, module, count, { workers: ${workers} })
  return finish(folded.right.state)`
})

const gunzipAlone: Pipeline = {
  name: 'gunzip alone',
  body: `
  let bytes = 0
  for (const file of files)
    for await (const chunk of createReadStream(file, { highWaterMark: 262144 }).pipe(createGunzip({ chunkSize: 262144 })))
      bytes += chunk.length
  return bytes`
}

const pipelines: ReadonlyArray<Pipeline> = [
  gunzipAlone,
  {
    name: 'only `JSON.parse` of each media record, extracted as a string beforehand',
    before: `${isMedia}
const texts = filesIn(process.argv[1]).flatMap((file) =>
  JSON.parse(gunzipSync(readFileSync(file)).toString())
    .Records.filter((record) => sources.has(record.eventSource))
    .map((record) => Buffer.from(JSON.stringify(record)).latin1Slice()))`,
    body: `
  let found = 0
  for (const text of texts) if (JSON.parse(text).eventSource !== undefined) found++
  return found`
  },
  { name: 'gunzip, JSON.parse, filter', before: isMedia, body: whole('found++') },
  {
    name: 'gunzip, simdjson, filter',
    needs: 'simdjson',
    before: `${isMedia}
const { parse } = require('simdjson')`,
    body: whole('found++').replace('JSON.parse', 'parse')
  },
  {
    name: 'gunzip, JSON.parse, filter, ajv',
    before: `${isMedia}
const { default: Ajv } = await import('ajv')
const check = new Ajv({ strict: false }).compile(${JSON.stringify({
      type: 'object',
      required: ['eventSource', 'eventName', 'eventTime', 'userIdentity'],
      properties: {
        eventVersion: { type: 'string' },
        eventSource: { type: 'string' },
        eventName: { type: 'string' },
        eventTime: { type: 'string' },
        awsRegion: { type: 'string' },
        userIdentity: { type: 'object', properties: { type: { type: 'string' } } },
        requestParameters: { type: ['object', 'null'] },
        responseElements: { type: ['object', 'null'] }
      }
    })})`,
    body: whole('if (check(record)) found++')
  },
  {
    name: 'gunzip, JSON.parse, decodeEvent',
    before: `${isMedia}
const { decodeEvent } = await import('mediatrail')`,
    body: whole(`if (decodeEvent(record)._tag === 'Right') found++`)
  },
  {
    name: '`readFiles`',
    before: `const { readFiles } = await import('mediatrail/node')`,
    body: `
  let found = 0
  for await (const item of readFiles(files)) if (item._tag === 'Events') found += item.events.length
  return found`
  }
]

/** Separately, and over a longer trail: a new worker has not compiled anything yet, so only a long run is fair. */
const workers: ReadonlyArray<Pipeline> = [gunzipAlone, folding(1), folding(2)]

/** The warm-up of a process takes at least a second and three runs; then it is timed for at least a second. */
const atLeast = 1_000

const isThere = ({ needs }: Pipeline): boolean => {
  try {
    if (needs !== undefined) createRequire(import.meta.url).resolve(needs)
    return true
  } catch {
    return false
  }
}

const script = ({ before = '', body, isFresh = false }: Pipeline): string => `
import { createReadStream, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createGunzip, gunzipSync } from 'node:zlib'
const require = createRequire(import.meta.url)
const filesIn = (folder) => readdirSync(folder).map((name) => join(folder, name))
${before}
const files = filesIn(process.argv[1])
const run = async () => {${body}
}
let found
const times = async () => {
  const taken = []
  const until = performance.now() + ${atLeast}
  while (taken.length < ${isFresh ? 1 : 3} || performance.now() < until) {
    const start = performance.now()
    found = await run()
    taken.push(performance.now() - start)
  }
  return taken.sort((a, b) => a - b)
}
${isFresh ? '' : 'await times()'}
const taken = await times()
console.log(JSON.stringify({ found, ms: taken[taken.length >> 1], peak: process.resourceUsage().maxRSS / 1024 }))
`

interface Run {
  readonly found: number
  readonly ms: number
  readonly peak: number
}

const runOf = (pipeline: Pipeline, folder: string): Run =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script(pipeline), folder], {
      encoding: 'utf8',
      cwd: top,
      maxBuffer: mebibyte
    })
  )

const temporary = mkdtempSync(join(tmpdir(), 'mediatrail-'))

const print = (line: string): boolean => process.stdout.write(`${line}\n`)

const compare = async (
  title: string,
  candidates: ReadonlyArray<Pipeline>,
  share: number,
  files: number,
  each: number
): Promise<void> => {
  const folder = join(temporary, `${share}-${files}-${each}`)
  await writeTrail(folder, share, files, each * mebibyte)
  const compared = candidates.filter(isThere)
  const taken = Array.from({ length: rounds }, () => compared.map((one) => runOf(one, folder)))
  const msOf = (i: number): number => median(taken.map((round) => round[i]?.ms ?? 0))
  const floor = msOf(0)
  print(`${title}:\n`)
  print('| pipeline | ms | times gunzip | peak, MiB | events |\n|---|---:|---:|---:|---:|')
  compared.forEach(({ name }, i) => {
    const last = taken.at(-1)?.[i]
    const events = i === 0 ? '' : String(last?.found)
    print(
      `| ${name} | ${msOf(i).toFixed(0)} | ${(msOf(i) / floor).toFixed(2)} | ${last?.peak.toFixed(0)} | ${events} |`
    )
  })
  print('')
}

try {
  await compare(
    'Two records in a hundred are media records, 64 files of 1 MiB',
    pipelines,
    0.02,
    64,
    1
  )
  await compare('Two in a hundred, one file of 64 MiB', pipelines, 0.02, 1, 64)
  await compare('All records are media records, 64 files of 1 MiB', pipelines, 1, 64, 1)
  await compare('All records are media records, one file of 64 MiB', pipelines, 1, 1, 64)
  await compare('All records are media records, 64 files of 15 MiB, by workers', workers, 1, 64, 15)
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
