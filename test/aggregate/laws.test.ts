import * as fc from 'fast-check'
import { pipe } from 'fp-ts/lib/function.js'
import {
  type Aggregate,
  contramap,
  count,
  countDistinct,
  each,
  filter,
  first,
  groupBy,
  last,
  latest,
  latestRows,
  map,
  max,
  min,
  rows,
  struct,
  sum,
  timeHistogram,
  topK
} from 'mediatrail/aggregate'
import { describe, it } from 'vitest'
import { holdsLaw7 } from './law7.js'

/** Few values, so that groups and ties are common; and the keys that have hurt many a program. */
interface Thing {
  readonly eventTime: string
  readonly eventID?: string
  readonly key: string | undefined
  readonly n: number | undefined
  readonly many: ReadonlyArray<string>
}

const key = fc.constantFrom(
  'a',
  'b',
  '__proto__',
  'constructor',
  'toString',
  '',
  'é',
  '\ud800',
  '😀'
)
const time = fc.constantFrom(
  '2026-01-02T03:04:05Z',
  '2026-01-02T03:04:05.000Z',
  '2026-01-02T03:04:05.5Z',
  '2026-01-02T03:04:05.500Z',
  '2026-01-02T03:59:59Z',
  '2026-01-02T04:00:00Z',
  '2026-01-03T00:00:00Z',
  '2026-01-03T01:00:00+02:00',
  'no time'
)
const number = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(
    Number.MAX_SAFE_INTEGER,
    Number.MIN_SAFE_INTEGER,
    2 ** 53,
    -0,
    0.5,
    Number.NaN,
    Number.POSITIVE_INFINITY
  )
)
const thing: fc.Arbitrary<Thing> = fc
  .tuple(time, fc.option(fc.constantFrom('1', '2'), { nil: undefined }), key, number, fc.array(key))
  .map(([eventTime, eventID, text, n, many]) => ({
    eventTime,
    ...(eventID === undefined ? {} : { eventID }),
    key: text === 'b' ? undefined : text,
    n: n === 3 ? undefined : n,
    many
  }))

const keyOf = (event: Thing): string | undefined => event.key
const numberOf = (event: Thing): number | undefined => event.n

const texts = (things: ReadonlyArray<Thing>): ReadonlyArray<string> =>
  things.flatMap((event) => (event.key === undefined ? [] : [event.key]))

const numbers = (things: ReadonlyArray<Thing>): ReadonlyArray<number> =>
  things.flatMap(({ n }) => (n === undefined ? [] : [n]))

const finite = (things: ReadonlyArray<Thing>): ReadonlyArray<number> =>
  numbers(things).filter(Number.isFinite)

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const compareParts = (a: string | undefined, b: string | undefined): number =>
  Number(a === undefined) - Number(b === undefined) || compareTexts(a ?? '', b ?? '')

const distinct = (all: ReadonlyArray<string>): ReadonlyArray<string> =>
  [...new Set(all)].sort(compareTexts)

/** In UTC, and no longer than it has to be. */
const instant = ({ eventTime }: Thing): string =>
  eventTime === 'no time'
    ? ''
    : new Date(eventTime)
        .toISOString()
        .replace(/(\.\d*?)0+Z$/, '$1Z')
        .replace('.Z', 'Z')

/** Before all others. */
const beginning = -1

const millisecondsOf = (time: string): number => (time === 'unknown' ? beginning : Date.parse(time))

const momentsOfAll = (things: ReadonlyArray<Thing>) =>
  things
    .filter((event) => event.key !== undefined)
    .map((event) => ({
      time: instant(event) || 'unknown',
      eventID: event.eventID ?? '',
      value: event.key ?? ''
    }))
    .sort(
      (a, b) =>
        millisecondsOf(a.time) - millisecondsOf(b.time) ||
        compareTexts(a.eventID, b.eventID) ||
        compareTexts(a.value, b.value)
    )

const moments = (things: ReadonlyArray<Thing>) =>
  momentsOfAll(things).filter(({ time }) => time !== 'unknown')

const grouped = <R>(
  things: ReadonlyArray<Thing>,
  groupOf: (event: Thing) => string | undefined,
  oracle: (things: ReadonlyArray<Thing>) => R
): ReadonlyMap<string, R> =>
  new Map(
    distinct(things.flatMap((event) => groupOf(event) ?? [])).map((group) => [
      group,
      oracle(things.filter((event) => groupOf(event) === group))
    ])
  )

const law = <R>(
  of: Aggregate<Thing, R>,
  oracle: (things: ReadonlyArray<Thing>) => R
): (() => void) => {
  return () => holdsLaw7(of, thing, oracle)
}

describe('law 7, and a naive oracle', () => {
  it(
    'count',
    law(count, (things) => things.length)
  )

  it(
    'sum, beyond the safe integers',
    law(sum('n', numberOf), (things) => ({
      total: numbers(things)
        .filter(Number.isSafeInteger)
        .reduce((total, n) => total + BigInt(n), 0n),
      refused: numbers(things).filter((n) => !Number.isSafeInteger(n)).length
    }))
  )

  it(
    'min',
    law(min('n', numberOf), (things) =>
      finite(things).length === 0 ? undefined : Math.min(...finite(things)) + 0
    )
  )

  it(
    'max',
    law(max('n', numberOf), (things) =>
      finite(things).length === 0 ? undefined : Math.max(...finite(things)) + 0
    )
  )

  it(
    'first',
    law(first('key', keyOf), (things) => moments(things)[0])
  )

  it(
    'last',
    law(last('key', keyOf), (things) => moments(things).at(-1))
  )

  it.each([0, 1, 3, 100, -1, Number.NaN])('latest of %s', (k) => {
    law(latest('key', k, keyOf), (things) =>
      momentsOfAll(things).slice(k >= 1 ? -k : Number.POSITIVE_INFINITY)
    )()
  })

  it(
    'countDistinct',
    law(countDistinct('key', keyOf), (things) => distinct(texts(things)).length)
  )

  it.each([0, 1, 3, 100, 1.5, -1, Number.NaN])('topK of %s', (k) => {
    law(topK('key', k, keyOf), (things) =>
      distinct(texts(things))
        .map((text) => ({ key: text, count: texts(things).filter((t) => t === text).length }))
        .sort((a, b) => b.count - a.count || compareTexts(a.key, b.key))
        .filter((_, i) => i < Math.floor(k))
    )()
  })

  it(
    'groupBy',
    law(
      groupBy(
        'key',
        keyOf,
        countDistinct('time', ({ eventTime }) => eventTime)
      ),
      (things) =>
        grouped(things, keyOf, (group) => new Set(group.map(({ eventTime }) => eventTime)).size)
    )
  )

  it.each([
    ['minute', 16, ':00Z'],
    ['hour', 13, ':00:00Z'],
    ['day', 10, '']
  ] as const)('timeHistogram by %s', (unit, length, rest) => {
    law(timeHistogram(unit, count), (things) =>
      grouped(
        things,
        (event) => (instant(event) === '' ? 'unknown' : instant(event).slice(0, length) + rest),
        (bin) => bin.length
      )
    )()
  })

  it(
    'timeHistogram in a time zone, from an hour',
    law(timeHistogram('day', count, { timeZone: 'Asia/Kolkata', from: 6 }), (things) =>
      grouped(
        things,
        (event) =>
          instant(event) === ''
            ? 'unknown'
            : // Five hours and a half ahead, and six back: half an hour.
              new Date(Date.parse(event.eventTime) - 1_800_000).toISOString().slice(0, 10),
        (bin) => bin.length
      )
    )
  )

  it(
    'rows',
    law(
      rows(
        { key: keyOf, id: ({ eventID }: Thing) => eventID },
        struct({ n: sum('n', numberOf), events: count })
      ),
      (things) => {
        const keys: ReadonlyArray<string | undefined> = [...distinct(texts(things)), undefined]
        return keys.flatMap((key) =>
          ['1', '2', undefined].flatMap((id) => {
            const group = things.filter((event) => event.key === key && event.eventID === id)
            const sums = numbers(group).filter(Number.isSafeInteger)
            const n = {
              total: sums.reduce((total, each) => total + BigInt(each), 0n),
              refused: numbers(group).length - sums.length
            }
            return group.length === 0 ? [] : [{ key, id, n, events: group.length }]
          })
        )
      }
    )
  )

  it(
    'rows of a value that is not an object, by one part and by none',
    law(
      rows({ id: ({ eventID }: Thing) => eventID }, rows({}, countDistinct('key', keyOf))),
      (things) =>
        ['1', '2', undefined].flatMap((id) => {
          const group = things.filter(({ eventID }) => eventID === id)
          const value = [{ value: distinct(texts(group)).length }]
          return group.length === 0 ? [] : [{ id, value }]
        })
    )
  )

  it.each([0, 3, 100])('latestRows of %s', (k) => {
    law(
      latestRows(k, { first: ({ n }: Thing) => (n === 1 ? 'one' : undefined), key: keyOf }),
      (things) =>
        things
          .map((event) => ({
            time: instant(event) || 'unknown',
            eventID: event.eventID ?? '',
            first: event.n === 1 ? ('one' as const) : undefined,
            key: event.key
          }))
          .sort(
            (a, b) =>
              millisecondsOf(a.time) - millisecondsOf(b.time) ||
              compareTexts(a.eventID, b.eventID) ||
              compareParts(a.first, b.first) ||
              compareParts(a.key, b.key)
          )
          .slice(k >= 1 ? -k : Number.POSITIVE_INFINITY)
    )()
  })

  it(
    'filter',
    law(
      filter('late', ({ eventTime }) => eventTime > '2026-01-03', topK('key', 2, keyOf)),
      (things) =>
        distinct(texts(things.filter(({ eventTime }) => eventTime > '2026-01-03')))
          .map((text) => ({
            key: text,
            count: texts(things.filter(({ eventTime }) => eventTime > '2026-01-03')).filter(
              (t) => t === text
            ).length
          }))
          .sort((a, b) => b.count - a.count)
          .slice(0, 2)
    )
  )

  it(
    'each',
    law(
      each(
        'many',
        (event: Thing) => event.many,
        groupBy('key', (text: string) => text, count)
      ),
      (things) => {
        const all = things.flatMap(({ many }) => many)
        return new Map(distinct(all).map((text) => [text, all.filter((t) => t === text).length]))
      }
    )
  )

  it(
    'map and contramap',
    law(
      pipe(
        countDistinct('text', (text: string) => text),
        map((n) => `${n} of them`),
        contramap('time', ({ eventTime }: Thing) => eventTime)
      ),
      (things) => `${new Set(things.map(({ eventTime }) => eventTime)).size} of them`
    )
  )

  it(
    'struct, of all, in groups of groups',
    law(
      groupBy(
        'key',
        keyOf,
        struct({
          ['__proto__']: count,
          hours: timeHistogram(
            'hour',
            struct({ opening: first('id', ({ eventID }) => eventID), n: sum('n', numberOf) })
          ),
          empty: struct({})
        })
      ),
      (things) =>
        grouped(things, keyOf, (group) => ({
          ['__proto__']: group.length,
          hours: grouped(
            group,
            (event) =>
              instant(event) === '' ? 'unknown' : `${instant(event).slice(0, 13)}:00:00Z`,
            (bin) => ({
              opening: moments(
                bin
                  .filter(({ eventID }) => eventID !== undefined)
                  .map((event) => ({ ...event, key: event.eventID }))
              )[0],
              n: {
                total: numbers(bin)
                  .filter(Number.isSafeInteger)
                  .reduce((total, n) => total + BigInt(n), 0n),
                refused: numbers(bin).filter((n) => !Number.isSafeInteger(n)).length
              }
            })
          ),
          empty: {}
        }))
    )
  )
})
