import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { codeOf } from '../../src/gzip/huffman.js'

it('lengths are valid if they fill the code, or if there is at most one, of one bit', () => {
  const lengths = fc.array(fc.constantFrom(0, 0, 1, 2, 3, 4), { maxLength: 12 })
  fc.assert(
    fc.property(lengths, fc.boolean(), (all, mustFill) => {
      const used = all.filter((length) => length > 0)
      const filled = used.reduce<number>((sum, length) => sum + 2 ** -length, 0)
      const isSparse = used.length === 0 || (used.length === 1 && used[0] === 1)
      expect(codeOf(Uint8Array.from(all), mustFill) !== undefined).toBe(
        filled === 1 || (isSparse && !mustFill)
      )
    }),
    { numRuns: 2000 }
  )
})
