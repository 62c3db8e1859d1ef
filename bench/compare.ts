/**
 * `npm run bench:peers`: decoding against other libraries, on the same records, each in a process of its own.
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { decodeEvent } from 'mediatrail'
import { brokenOnes } from './broken.js'
import { type Measured, measure } from './measure.js'
import { type Check, peers } from './peers.js'
import { typical } from './records.js'

const fresh = <A>(value: A): A => JSON.parse(JSON.stringify(value))

type Fields = { readonly [key: string]: unknown }

const records: ReadonlyArray<Fields> = fresh(typical(700)).filter((record) => {
  const decoded = decodeEvent(record)
  return decoded._tag === 'Right' && decoded.right === (record as unknown)
})

const wrong: ReadonlyArray<unknown> = records.flatMap(brokenOnes)

const mediatrail: Check = (record) => {
  const decoded = decodeEvent(record)
  // A deviation makes a copy: what comes back as it was is as its shape says.
  return decoded._tag === 'Right' && (decoded.right as unknown) === record
}

const pairs = [
  ...new Map(
    records.map(({ eventSource, eventName }) => [
      `${eventSource} ${eventName}`,
      [String(eventSource), String(eventName)] as const
    ])
  ).values()
]

const checkOf = (name: string): Check | Promise<Check> =>
  name === 'mediatrail' ? mediatrail : (peers[name]?.(pairs) ?? mediatrail)

const run = async (name: string): Promise<Measured> => {
  const check = await checkOf(name)
  if (!records.every(check)) throw new Error(`${name} refuses a record that is right`)
  if (wrong.some(check)) throw new Error(`${name} accepts a record that is broken`)
  return measure(
    records.map((record) => JSON.stringify(record)),
    check
  )
}

const [only] = process.argv.slice(2)

if (only === undefined) {
  const measured = ['mediatrail', ...Object.keys(peers)].map((name) => {
    const self = fileURLToPath(import.meta.url)
    const printed = execFileSync(process.execPath, ['--import', 'tsx', self, name], {
      encoding: 'utf8'
    })
    return [name, JSON.parse(printed) as Measured] as const
  })
  const ours = measured[0]?.[1].ratio ?? 1
  process.stdout.write('| library | ns | of JSON.parse | times mediatrail |\n|---|---|---|---|\n')
  for (const [name, { read, ratio }] of measured)
    process.stdout.write(
      `| ${name} | ${Math.round(read)} | ${ratio.toFixed(3)} | ${(ratio / ours).toFixed(1)} |\n`
    )
} else process.stdout.write(JSON.stringify(await run(only)))
