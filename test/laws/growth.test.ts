/** Law 1: the work grows with the value, and no faster. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { growing } from './growing.js'
import { type Fields, job, many } from './jobs.js'
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

describe('a value that takes much longer to read than to store', () => {
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

  it('is read if it does not take that long', () => {
    const shared = { fileInput: 'x' }
    const value = job(
      { settings: { inputs: new Array(50).fill(shared) }, newInTheFall: doubled(8) },
      { newInTheFall: new Array(100) }
    )
    expect(everything(value)).toBe('Media')
  })
})

/** Twice the input takes twice the work where the cost is linear, and four times where it is quadratic. */
const most = 2.2

describe('the amount of work', () => {
  it.each(growing)('is linear in %s', (_, n, of) => {
    expect(growthOf(of, n, everything)).toBeLessThan(most)
  })

  it.each(textUnits)('is linear in a string of %s', (_, unit) => {
    const of = (n: number) => {
      const text = unit.repeat(Math.ceil(n / unit.length))
      return job({ role: text, priority: text, tags: { a: text }, settings: text, [text]: 1 })
    }
    expect(growthOf(of, 4_000, everything)).toBeLessThan(most)
  })

  it('is distinguished from quadratic work', () => {
    const compareAll = (list: ReadonlyArray<{ readonly i: number }>): number =>
      list.filter((a) => list.every((b) => a.i + b.i !== -1)).length
    expect(growthOf((n) => many(n, (i) => ({ i })), 500, compareAll)).toBeGreaterThan(3.5)
  })
})
