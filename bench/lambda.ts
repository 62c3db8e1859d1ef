/**
 * `npm run bench:lambda`: bundled EventBridge handlers in fresh processes: the time until the first event is handled, as wall
 * time and as CPU time, which depends less on other programs, and the memory. Compared with `JSON.parse` and zod.
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'
import { median } from 'simple-statistics'

const top = fileURLToPath(new URL('..', import.meta.url))

const times = 21

/** The source of each handler, by name. The others are compared with the first. */
const handlers: Readonly<Record<string, string>> = {
  '`JSON.parse` and zod, one operation': `
    import { z } from 'zod'
    const Stop = z.object({
      eventSource: z.literal('medialive.amazonaws.com'),
      eventName: z.literal('StopChannel'),
      eventTime: z.string(),
      userIdentity: z.object({ type: z.string().optional(), userName: z.string().optional() }),
      requestParameters: z.object({ channelId: z.string() }).nullable().optional()
    })
    export const handler = async ({ detail }) => {
      const found = Stop.safeParse(detail)
      if (found.success) return found.data.requestParameters?.channelId
    }`,
  'mediatrail, two services': `
    import { decoder, describe } from 'mediatrail'
    import { mediaconvert } from 'mediatrail/mediaconvert'
    import { medialive } from 'mediatrail/medialive'
    const { decodeEvent } = decoder([medialive, mediaconvert])
    export const handler = async ({ detail }) => {
      const found = decodeEvent(detail)
      if (found._tag === 'Right') return found.right.requestParameters?.channelId
    }`,
  'mediatrail, all services': `
    import { describe, safeDecode } from 'mediatrail'
    export const handler = async ({ detail }) => {
      const found = safeDecode(detail)
      if (found.ok) return describe(found.event)
    }`,
  '`onEventBridge` with all rules': `
    import { finish, overPlaced } from 'mediatrail/aggregate'
    import { audit, findings, recommended } from 'mediatrail/audit'
    import { onEventBridge } from 'mediatrail/lambda'
    const audited = audit(recommended.rules)
    let found
    const handle = onEventBridge({
      aggregate: overPlaced(findings(audited.right)),
      reject: ({ rejected }) => { throw new Error(String(rejected.length)) },
      sink: ({ state }) => { found = finish(state).groups }
    })
    export const handler = async (event) => { await handle(event); return found }`
}

const event = JSON.stringify({
  version: '0',
  id: 'e',
  'detail-type': 'AWS API Call via CloudTrail',
  source: 'aws.medialive',
  detail: {
    eventVersion: '1.11',
    eventSource: 'medialive.amazonaws.com',
    eventName: 'StopChannel',
    eventTime: '2026-06-12T18:00:00Z',
    userIdentity: { type: 'IAMUser', userName: 'alice' },
    requestParameters: { channelId: '1234567' }
  }
})

/** From before the import to the first response: milliseconds, milliseconds of CPU time, and MiB. */
const script = `
const start = performance.now()
const before = process.cpuUsage()
const { handler } = await import(process.argv[1])
const answer = await handler(JSON.parse(process.argv[2]))
const ms = performance.now() - start
const { user, system } = process.cpuUsage(before)
if (answer === undefined) throw new Error('the handler found nothing')
console.log(JSON.stringify([ms, (user + system) / 1000, process.resourceUsage().maxRSS / 1024]))`

const bundle = (folder: string, name: string, n: number) => {
  const { outputFiles } = buildSync({
    stdin: { contents: handlers[name] ?? '', resolveDir: top, loader: 'js' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    // Resolves to the source, so that no build is needed.
    tsconfig: join(top, 'test/tsconfig.json'),
    logLevel: 'error'
  })
  const bytes = outputFiles[0]?.contents ?? new Uint8Array()
  const file = join(folder, `${n}.mjs`)
  writeFileSync(file, bytes)
  return { name, file, kB: bytes.length / 1000, gzipped: gzipSync(bytes).length / 1000 }
}

const folder = mkdtempSync(join(tmpdir(), 'mediatrail-'))
try {
  const bundles = Object.keys(handlers).map((name, n) => bundle(folder, name, n))
  const found = bundles.map((): Array<ReadonlyArray<number>> => [])
  // In turns, so that other programs slow all of them alike.
  for (let time = 0; time < times; time++)
    for (const [n, { file }] of bundles.entries())
      found[n]?.push(
        JSON.parse(
          execFileSync(process.execPath, ['--input-type=module', '--eval', script, file, event], {
            encoding: 'utf8'
          })
        )
      )
  const rows = bundles.map((made, n) => ({
    ...made,
    measured: [0, 1, 2].map((column) => median(found[n]?.map((one) => one[column] ?? 0) ?? []))
  }))
  const [base] = rows
  process.stdout.write(
    '| handler | kB | gzipped, kB | first answer, ms | ratio | of the processor, ms | ratio | memory, MiB | ratio |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|\n'
  )
  for (const { name, kB, gzipped, measured } of rows) {
    const cells = measured.map(
      (value, n) => `${value.toFixed(1)} | ${(value / (base?.measured[n] ?? 1)).toFixed(2)}`
    )
    process.stdout.write(`| ${[name, kB.toFixed(0), gzipped.toFixed(0), ...cells].join(' | ')} |\n`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
