import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf, isInstant } from '../../src/aggregate/instant.js'

/** The zones in which a moment may be written, by their minutes. */
const zones = [0, 60, 120, -480, 330] as const

const two = (n: number): string => String(n).padStart(2, '0')

const zoned = (milliseconds: number, zone: (typeof zones)[number], digits: number): string => {
  const clock = new Date(milliseconds + zone * 60_000).toISOString().slice(0, 19)
  const fraction = String(milliseconds % 1000)
    .padStart(3, '0')
    .padEnd(digits, '0')
  const at = Math.abs(zone)
  const offset = `${zone < 0 ? '-' : '+'}${two(Math.floor(at / 60))}:${two(at % 60)}`
  return `${clock}${digits === 0 ? '' : `.${fraction}`}${zone === 0 ? 'Z' : offset}`
}

/** A few moments that are near to each other, in any rendering; whole seconds may be written without a fraction. */
const written = fc
  .tuple(
    fc.constantFrom(0, 1, 500, 999, 1000, 1001, 3_600_000),
    fc.constantFrom(...zones),
    fc.constantFrom(0, 3, 4, 9)
  )
  .map(([after, zone, digits]) => {
    const milliseconds = Date.UTC(2026, 0, 2, 3, 4, 5) + after
    return {
      milliseconds,
      text: zoned(milliseconds, zone, after % 1000 === 0 ? digits : digits || 3)
    }
  })

describe('the time of an event', () => {
  it('sorts chronologically, whatever its zone and precision, and equal moments have equal strings', () => {
    fc.assert(
      fc.property(written, written, (a, b) => {
        const [x = '', y = ''] = [a, b].map(({ text }) => instantOf({ eventTime: text }))
        expect(Math.sign(x < y ? -1 : x > y ? 1 : 0)).toBe(
          Math.sign(a.milliseconds - b.milliseconds)
        )
        expect(isInstant(x)).toBe(true)
      }),
      { numRuns: 1000 }
    )
  })

  it.each(['noon', '', '2026-02-30T00:00:00Z', '2026-01-02', '2026-01-02T24:00:00Z'])(
    'is unknown for %j',
    (eventTime) => {
      expect(instantOf({ eventTime })).toBeUndefined()
    }
  )
})
