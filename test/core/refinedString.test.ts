import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { refinedString } from '../../src/core/refinedString.js'

const digits = refinedString('a number of digits', (text) => /^\d+$/.test(text))

it('accepts exactly the strings that have the property, and its errors do not contain them', () => {
  fc.assert(
    fc.property(fc.oneof(fc.stringMatching(/^\d{1,3}$/), fc.anything()), (value) => {
      const decoded = digits.decode(value)
      const isRight = typeof value === 'string' && /^\d+$/.test(value)
      expect(decoded._tag).toBe(isRight ? 'Right' : 'Left')
      if (decoded._tag === 'Right') expect(decoded.right).toBe(value)
      else expect(decoded.left.map((error) => error.value)).toEqual([undefined])
    })
  )
})
