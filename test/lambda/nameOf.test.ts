import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { nameOf } from '../../src/lambda/nameOf.js'

const parts = fc.array(fc.string(), { maxLength: 5 })

it('a name is the same for the same parts in any order', () => {
  fc.assert(
    fc.property(
      parts.chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })
        )
      ),
      ([a, b]) => {
        expect(nameOf('f', 'batch', a)).toBe(nameOf('f', 'batch', b))
      }
    )
  )
})

it('a name differs for other parts, another type of input, and another aggregate', () => {
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      fc.pre(JSON.stringify([...a].sort()) !== JSON.stringify([...b].sort()))
      expect(nameOf('f', 'batch', a)).not.toBe(nameOf('f', 'batch', b))
    })
  )
  expect(nameOf('f', 'batch', ['a'])).not.toBe(nameOf('f', 'merge', ['a']))
  expect(nameOf('f', 'batch', ['a'])).not.toBe(nameOf('g', 'batch', ['a']))
})
