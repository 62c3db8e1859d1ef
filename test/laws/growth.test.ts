/** Law 1: the work grows with the value, and no faster. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { record } from '../event/record.js'
import { type Fields, job, keys, many, nested } from './jobs.js'
import { everything } from './questions.js'
import { textUnits } from './textUnits.js'
import { countWork, growthOf, stopCounting, workOf } from './work.js'

beforeAll(countWork)

afterAll(stopCounting)

/** So many objects that each hold the next one twice: a walk would meet the last one once for each of their ways. */
const doubled = (levels: number): unknown =>
  Array.from({ length: levels }).reduce<unknown>((inner) => ({ a: inner, b: inner }), { a: 1 })

/** As many more arrays of so many elements, each the same array. */
const squared = (n: number, levels: number, inner: unknown): unknown =>
  Array.from({ length: levels }).reduce<unknown>((each) => new Array(n).fill(each), inner)

describe('a value that takes far longer to read than to hold', () => {
  const inputs = (input: unknown): Fields => job({ settings: { inputs: squared(1_000, 1, input) } })
  const places: ReadonlyArray<readonly [string, unknown]> = [
    ['shared objects beside', job({}, { newInTheFall: doubled(60) })],
    ['shared objects in a payload', job({ newInTheFall: doubled(60) })],
    ['shared objects in an unlisted payload', { ...job(doubled(60)), eventName: 'PollAnywhere' }],
    ['shared objects of another service', { ...job(doubled(60)), eventSource: 's3.amazonaws.com' }],
    ['shared elements of modelled lists', inputs({ inputClippings: squared(2_000, 1, {}) })],
    ['shared elements that are wrong', inputs({ inputClippings: squared(2_000, 1, 1) })],
    ['shared arrays', job({}, { newInTheFall: squared(1_000, 4, 1) })],
    ['shared maps', job({ tags: squared(1_000, 3, 'x') })],
    ['an array of holes', job({ hopDestinations: new Array(2 ** 32 - 1) })],
    ['an array of holes beside', job({}, { newInTheFall: [new Array(2 ** 32 - 1)] })],
    ['an array of holes as a payload', job(new Array(2 ** 32 - 1))]
  ]

  it.each(places)('is unreadable: %s', (_, value) => {
    let said = ''
    const work = workOf(() => {
      said = everything(value)
    })
    expect(said).toBe('Unreadable')
    expect(work).toBeLessThan(60_000_000)
  })

  it('is read where it is not that long', () => {
    const shared = { fileInput: 'x' }
    const value = job(
      { settings: { inputs: new Array(50).fill(shared) }, newInTheFall: doubled(8) },
      { newInTheFall: new Array(100) }
    )
    expect(everything(value)).toBe('Media')
  })
})

/** Spellings of one key, all different. */
const spelling = (i: number): string =>
  [...'timestampoffsetinput'].map((c, at) => ((i >> at) & 1 ? c.toUpperCase() : c)).join('')

const linear: ReadonlyArray<readonly [string, number, (n: number) => unknown]> = [
  ['unknown keys', 2_000, (n) => job(keys(n, (i) => `new${i}`, { a: 1 }))],
  ['unknown keys of the record', 2_000, (n) => ({ ...job({}), ...keys(n, (i) => `n${i}`, 1) })],
  ['keys of a map', 2_000, (n) => job({ tags: keys(n, (i) => `tag${i}`, 1) })],
  [
    'spellings of one key',
    2_000,
    (n) => job({ settings: keys(n, (i) => spelling(i), 1), priority: '1' })
  ],
  ['elements', 2_000, (n) => job({ settings: { inputs: many(n, () => ({ fileInput: 1 })) } })],
  ['elements that are lost', 2_000, (n) => job({ hopDestinations: many(n, () => null) })],
  [
    'elements of a list that is lost',
    2_000,
    (n) =>
      job({ settings: { inputs: [{ audioSelectors: { a: { tracks: many(n, () => 'x') } } }] } })
  ],
  [
    'resources',
    2_000,
    (n) => job({}, { resources: many(n, (i) => ({ ARN: `arn:aws:s3:::${i}` })) })
  ],
  ['a text', 100_000, (n) => job({ role: 'https://a@b?token=x&'.repeat(n / 20), priority: 'p' })],
  [
    'a text of a label',
    100_000,
    (n) =>
      record('mediaconnect.amazonaws.com', 'DescribeFlow', {
        requestParameters: { flowArn: '%3Ftoken%3D'.repeat(n / 10) }
      })
  ],
  ['levels', 120, (n) => job({ a: nested(n), priority: '1' })]
]

/** Twice the input takes twice the work where the cost is linear, and four times where it is quadratic. */
const most = 2.2

describe('the work that it takes', () => {
  it.each(linear)('grows with %s, and no faster', (_, n, of) => {
    expect(growthOf(of, n, everything)).toBeLessThan(most)
  })

  it.each(textUnits)('grows with a text of %s, and no faster', (_, unit) => {
    const of = (n: number) => {
      const text = unit.repeat(Math.ceil(n / unit.length))
      return job({ role: text, priority: text, tags: { a: text }, settings: text, [text]: 1 })
    }
    expect(growthOf(of, 4_000, everything)).toBeLessThan(most)
  })

  it('is told from one that grows with the square', () => {
    const compareAll = (list: ReadonlyArray<{ readonly i: number }>): number =>
      list.filter((a) => list.every((b) => a.i + b.i !== -1)).length
    expect(growthOf((n) => many(n, (i) => ({ i })), 500, compareAll)).toBeGreaterThan(3.5)
  })
})
