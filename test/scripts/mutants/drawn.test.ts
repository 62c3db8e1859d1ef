import { describe, expect, it } from 'vitest'
import { drawn } from '../../../scripts/mutants/drawn.js'

const all = Array.from({ length: 1003 }, (_, i) => i)

describe('a sample', () => {
  it.each([1, 7, 60, 500])('of %i has that size, evenly spaced', (count) => {
    for (const seed of [0, 1, 2, 3]) {
      const some = drawn(all, count, seed)
      expect(some).toHaveLength(count)
      const gaps = some.slice(1).map((one, i) => one - (some[i] ?? 0))
      for (const gap of gaps) expect(Math.abs(gap - all.length / count)).toBeLessThan(1)
    }
  })

  it('is the same for one seed, and differs for another', () => {
    expect(drawn(all, 60, 1)).toEqual(drawn(all, 60, 1))
    expect(drawn(all, 60, 1)).not.toEqual(drawn(all, 60, 2))
  })

  it('of more than all is all', () => {
    expect(drawn([1, 2, 3], 3, 1)).toEqual([1, 2, 3])
    expect(drawn([1, 2, 3], 4, 1)).toEqual([1, 2, 3])
    expect(drawn([], 4, 1)).toEqual([])
  })
})
