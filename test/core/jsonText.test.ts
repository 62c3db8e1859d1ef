import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSame } from '../../src/core/isSame.js'
import { jsonText } from '../../src/core/jsonText.js'

const value = fc.object({
  values: [
    fc.constantFrom<unknown>(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, null, 1e308),
    fc.constantFrom('Infinity', 'Infinity!', '-Infinity!!', '"Infinity"'),
    fc.integer(),
    fc.string()
  ],
  key: fc.oneof(fc.string(), fc.constantFrom('Infinity', '-Infinity', 'Infinity!'))
})

describe('JSON text', () => {
  it('is parsed back unchanged, including infinite numbers', () => {
    fc.assert(
      fc.property(value, (object) => {
        expect(isSame(JSON.parse(jsonText(object)), object)).toBe(true)
      })
    )
  })

  it('has the digits of a bigint', () => {
    expect(jsonText({ a: [-(10n ** 20n)], b: 1 / 0, c: 'Infinity5' })).toBe(
      '{"a":[-100000000000000000000],"b":1e400,"c":"Infinity5"}'
    )
  })

  it('is what JSON.stringify writes, if that loses nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(jsonText([json])).toBe(JSON.stringify([json]))
      })
    )
  })
})

describe('isSame', () => {
  it('agrees with a comparison that shares no code with it', () => {
    const small = fc.jsonValue({ maxDepth: 2 })
    fc.assert(
      fc.property(small, small, (a, b) => {
        expect(isSame(a, structuredClone(a))).toBe(true)
        let same = true
        try {
          expect(a).toStrictEqual(b)
        } catch {
          same = false
        }
        expect(isSame(a, b)).toBe(same)
      })
    )
  })
})
