/**
 * `npm run bench:schema`: the size of JSON Schemas, and the time to generate them, for the codec of every operation and for whole
 * sources.
 *
 * @module
 */
import { gzipSync } from 'node:zlib'
import type { StandardJSONSchemaV1 } from '@standard-schema/spec'
import { catalogue, eventOf, MediaEvent, type MediaEventSource } from 'mediatrail'
import { max, median } from 'simple-statistics'

const target = 'draft-2020-12'

const sides = ['output', 'input'] as const

type Side = (typeof sides)[number]

interface Cost {
  readonly name: string
  readonly bytes: number
  readonly milliseconds: number
}

/** Shapes are parsed only once, as for decoding, so the median of a few runs is taken. */
const costOf = (name: string, codec: StandardJSONSchemaV1, side: Side): Cost => {
  const make = codec['~standard'].jsonSchema[side]
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    make({ target })
    return performance.now() - start
  })
  return { name, bytes: JSON.stringify(make({ target })).length, milliseconds: median(times) }
}

const sources = Object.keys(catalogue) as ReadonlyArray<MediaEventSource>

const operations = sources.flatMap((source) =>
  Object.keys(catalogue[source].operations).map((name) => ({
    name: `${source} ${name}`,
    // Names that are only known at run time.
    codec: eventOf(source, name as never)
  }))
)

const row = (cells: ReadonlyArray<string | number>): boolean =>
  process.stdout.write(`| ${cells.join(' | ')} |\n`)

const kB = (bytes: number): string => (bytes / 1000).toFixed(1)

row(['each operation', 'codecs', 'median, kB', 'largest, kB', 'which', 'median, ms', 'slowest, ms'])
row(['---', '---:', '---:', '---:', '---', '---:', '---:'])
for (const side of sides) {
  const costs = operations.map(({ name, codec }) => costOf(name, codec, side))
  const sizes = costs.map(({ bytes }) => bytes)
  const times = costs.map(({ milliseconds }) => milliseconds)
  const largest = costs.find(({ bytes }) => bytes === max(sizes))
  row([
    side,
    costs.length,
    kB(median(sizes)),
    kB(max(sizes)),
    largest?.name ?? '',
    median(times).toFixed(2),
    max(times).toFixed(2)
  ])
}

process.stdout.write('\n')
row(['several', 'side', 'kB', 'gzipped, kB', 'ms'])
row(['---', '---', '---:', '---:', '---:'])
for (const [name, codec] of [
  ['medialive.amazonaws.com', eventOf('medialive.amazonaws.com')],
  ['MediaEvent', MediaEvent]
] as const)
  for (const side of sides) {
    const { bytes, milliseconds } = costOf(name, codec, side)
    const text = JSON.stringify(codec['~standard'].jsonSchema[side]({ target }))
    row([name, side, kB(bytes), kB(gzipSync(text).length), milliseconds.toFixed(1)])
  }
