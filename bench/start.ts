/**
 * `npm run bench:start`: what a fresh process pays for the import and for the first record of a service.
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median } from 'simple-statistics'

const dist = fileURLToPath(new URL('../dist', import.meta.url))

const times = 9

/** Milliseconds, and megabytes of resident memory over the bare process. */
interface Start {
  readonly ms: number
  readonly first: number
  readonly mb: number
}

const record = JSON.stringify({
  eventSource: 'medialive.amazonaws.com',
  eventName: 'CreateChannel',
  eventTime: '2026-06-12T18:00:00Z',
  userIdentity: {},
  requestParameters: {
    name: 'cup-final',
    encoderSettings: { videoDescriptions: [{ width: 1920 }] }
  }
})

/** Imports something in a process of its own, and then runs a line. */
const script = (specifier: string, line: string): string => `
const before = process.memoryUsage.rss()
const start = performance.now()
const m = await import(${JSON.stringify(specifier)})
const ms = performance.now() - start
const record = JSON.parse(${JSON.stringify(record)})
const then = performance.now()
${line}
const first = performance.now() - then
console.log(JSON.stringify({ ms, first, mb: (process.memoryUsage.rss() - before) / 1e6 }))
`

const once = (specifier: string, line: string): Start =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script(specifier, line)], {
      encoding: 'utf8',
      cwd: fileURLToPath(new URL('..', import.meta.url))
    })
  )

const measured = (specifier: string, line: string): Start => {
  const all = Array.from({ length: times }, () => once(specifier, line))
  return {
    ms: median(all.map(({ ms }) => ms)),
    first: median(all.map(({ first }) => first)),
    mb: median(all.map(({ mb }) => mb))
  }
}

const rows: ReadonlyArray<readonly [string, string, string]> = [
  ['io-ts alone', 'io-ts', ''],
  ['mediatrail', `${dist}/index.js`, "if (m.decodeEvent(record)._tag !== 'Right') throw 1"],
  ['mediatrail/medialive', `${dist}/medialive.js`, ''],
  ['mediatrail/delivery', `${dist}/delivery.js`, 'm.recordsFrom(record)']
]

process.stdout.write('| import | ms | first record, ms | memory, MB |\n|---|---|---|---|\n')
for (const [name, specifier, line] of rows) {
  const { ms, first, mb } = measured(specifier, line)
  process.stdout.write(
    `| ${name} | ${ms.toFixed(1)} | ${line === '' ? '' : first.toFixed(2)} | ${mb.toFixed(1)} |\n`
  )
}
