/**
 * `npm run bench`: what decoding costs, as a fraction of `JSON.parse` of the same record.
 *
 * @module
 */
import { decodeEvent, encode, strict } from 'mediatrail'
import { type Measured, measure } from './measure.js'
import { large, renamed, typical } from './records.js'
import { seeds } from './seeds.js'

/** Parsed from JSON, as real records are: engines treat objects that were created in other ways differently. */
const fresh = <A>(records: ReadonlyArray<A>): ReadonlyArray<A> =>
  JSON.parse(JSON.stringify(records))

const records = fresh(typical(700))

const right = (record: unknown): unknown => {
  const decoded = decodeEvent(record)
  if (decoded._tag === 'Left') throw new Error('a benchmark record was rejected')
  return decoded.right
}

const isCanonical = (record: unknown): boolean => right(record) === record

/** Five invalid members, in different places. */
const invalid = fresh(
  records
    .filter((record) => !('errorCode' in record))
    .map((record) => ({
      ...record,
      awsRegion: 1,
      userAgent: [],
      readOnly: 'perhaps',
      tlsDetails: { tlsVersion: 3 },
      recipientAccountId: {}
    }))
)

const all = strict()

const refuse = (record: unknown): unknown => {
  const refused = all.decode(record)
  if (refused._tag === 'Right' || refused.left.length !== 5) throw new Error('expected five issues')
  return refused
}

const texts = (some: ReadonlyArray<unknown>): ReadonlyArray<string> =>
  some.map((r) => JSON.stringify(r))

const canonical = records.filter(isCanonical)
const converted = records.filter((record) => !isCanonical(record))

const cases: ReadonlyArray<
  readonly [string, ReadonlyArray<unknown>, (record: unknown) => unknown]
> = [
  [`typical, ${converted.length} of ${records.length} converted`, records, right],
  ['canonical only', canonical, right],
  ['converted only', converted, right],
  ['renamed only', fresh(renamed(canonical)), right],
  ...(seeds.length === 0 ? [] : ([[`AWS's ${seeds.length} examples`, seeds, right]] as const)),
  ['large (some 300 members)', fresh(large()), right],
  ['invalid, all five issues', invalid, refuse]
]

const print = (line: string): boolean => process.stdout.write(`${line}\n`)

const row = (
  name: string,
  some: ReadonlyArray<unknown>,
  { parse, read, ratio }: Measured
): string => {
  const bytes = texts(some).reduce((sum, text) => sum + text.length, 0) / some.length
  return `| ${name} | ${Math.round(bytes)} | ${Math.round(parse)} | ${Math.round(read)} | ${ratio.toFixed(3)} |`
}

for (const record of records)
  if (encode(right(record) as never) !== record) throw new Error('not lossless')

print('| records | bytes | JSON.parse ns | decode ns | ratio |')
print('|---|---|---|---|---|')
for (const [name, some, read] of cases) print(row(name, some, measure(texts(some), read)))
