/**
 * `npm run bench:peers`: decoding compared with other libraries, on the same records, each in its own process: canonical
 * records, and records whose times must be converted.
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { decodeEvent } from 'mediatrail'
import { brokenOnes } from './broken.js'
import { type Measured, measure } from './measure.js'
import { converters, type Decode, type Pairs, peers } from './peers.js'
import { typical } from './records.js'

const fresh = <A>(value: A): A => JSON.parse(JSON.stringify(value))

type Fields = { readonly [key: string]: unknown }

const viewOf = (record: unknown): unknown => {
  const decoded = decodeEvent(record)
  return decoded._tag === 'Right' ? decoded.right : undefined
}

const isCanonical = (record: unknown): boolean => viewOf(record) === record

const all: ReadonlyArray<Fields> = fresh(typical(700))

/** For each table, its records and its libraries. */
interface Kind {
  readonly records: ReadonlyArray<Fields>
  readonly peers: typeof peers
}

const kinds: { readonly [K in 'canonical' | 'converted']: Kind } = {
  canonical: { records: all.filter(isCanonical), peers },
  converted: { records: all.filter((record) => !isCanonical(record)), peers: converters }
}

type KindName = keyof typeof kinds

const pairsIn = (records: ReadonlyArray<Fields>): Pairs => [
  ...new Map(
    records.map(({ eventSource, eventName }) => [
      `${eventSource} ${eventName}`,
      [String(eventSource), String(eventName)] as const
    ])
  ).values()
]

/** A record with a deviation is copied, so a canonical record that is returned unchanged has no deviation. */
const mediatrail = (name: KindName): Decode =>
  name === 'converted'
    ? viewOf
    : (record) => {
        const view = viewOf(record)
        return view === record ? view : undefined
      }

const run = async (library: string, name: KindName): Promise<Measured> => {
  const { records } = kinds[name]
  const peer = peers[library]
  const decode = (await peer?.(pairsIn(records), name === 'converted')) ?? mediatrail(name)
  for (const record of records)
    if (!isDeepStrictEqual(decode(fresh(record)), viewOf(record)))
      throw new Error(`${library} returns something else for a record`)
  // mediatrail omits a broken value and returns the rest: the result only shows this for canonical records.
  const refuses = peer !== undefined || name === 'canonical'
  if (refuses && records.flatMap(brokenOnes).some((record) => decode(record) !== undefined))
    throw new Error(`${library} accepts a broken record`)
  return measure(
    records.map((record) => JSON.stringify(record)),
    decode
  )
}

const apart = (library: string, name: KindName): Measured => {
  const self = fileURLToPath(import.meta.url)
  return JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', self, library, name], { encoding: 'utf8' })
  )
}

const table = (name: KindName): string => {
  const measured = ['mediatrail', ...Object.keys(kinds[name].peers)].map(
    (library) => [library, apart(library, name)] as const
  )
  const ours = measured[0]?.[1].ratio ?? 1
  const rows = measured.map(
    ([library, { read, ratio }]) =>
      `| ${library} | ${Math.round(read)} | ${ratio.toFixed(3)} | ${(ratio / ours).toFixed(1)} |\n`
  )
  return `| ${name} | ns | of JSON.parse | times mediatrail |\n|---|---|---|---|\n${rows.join('')}`
}

const [library, name] = process.argv.slice(2)

if (library === undefined) process.stdout.write(`${table('canonical')}\n${table('converted')}`)
else
  process.stdout.write(
    JSON.stringify(await run(library, name === 'converted' ? 'converted' : 'canonical'))
  )
