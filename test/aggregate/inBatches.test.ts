/** Waiting changes nothing: not the order of events, and not what is split, combined or stored half-way. */
import * as fc from 'fast-check'
import { type Aggregate, count, groupBy, run } from 'mediatrail/aggregate'
import { describe, expect, it } from 'vitest'
import { aggregate } from '../../src/aggregate/Aggregate.js'
import { inBatches } from '../../src/aggregate/inBatches.js'
import * as E from '../../src/core/either.js'
import { holdsLaw7 } from './law7.js'

const byText: Aggregate<string, ReadonlyMap<string, number>> = groupBy(
  'text',
  (text: string) => text,
  count
)

const event = fc.constantFrom('a', 'b', 'c')

describe('a fold in batches', () => {
  it.each([1, 2, 3, 7, 256])('of %i gives what the fold itself gives', (size) => {
    holdsLaw7(aggregate(byText.fingerprint, inBatches(byText['~fold'], size)), event, (events) =>
      run(byText, events)
    )
  })

  it('is passed each event once and in order, when there are enough, or at the end', () => {
    const seen: Array<string> = []
    const fold = inBatches<string, null, number>(
      {
        empty: () => null,
        step: (_, one) => void seen.push(one),
        absorb: () => undefined,
        finish: () => seen.length,
        encode: () => null,
        decode: () => E.right(null)
      },
      2
    )
    const cell = fold.empty()
    fold.step(cell, 'a')
    expect(seen).toEqual([])
    fold.step(cell, 'b')
    expect(seen).toEqual(['a', 'b'])
    fold.step(cell, 'c')
    expect(fold.finish(cell)).toBe(3)
    expect(fold.finish(cell)).toBe(3)
    fold.step(cell, 'd')
    expect(fold.encode(cell)).toBe(null)
    expect(seen).toEqual(['a', 'b', 'c', 'd'])
  })

  it('loses no event but the one for which the fold throws', () => {
    const fold = inBatches<string, Array<string>, string>(
      {
        empty: () => [],
        step: (cell, one) => {
          if (one === 'b') throw new Error('no b')
          cell.push(one)
        },
        absorb: () => undefined,
        finish: (cell) => cell.join(''),
        encode: () => null,
        decode: () => E.right([])
      },
      3
    )
    const cell = fold.empty()
    fold.step(cell, 'a')
    fold.step(cell, 'b')
    expect(() => fold.step(cell, 'c')).toThrow('no b')
    fold.step(cell, 'd')
    expect(fold.finish(cell)).toBe('acd')
  })
})
