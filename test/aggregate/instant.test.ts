import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf } from '../../src/aggregate/instant.js'
import { timestampOf } from '../../src/payload/timestamp.js'

const two = fc.oneof(
  fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0')),
  fc.constantFrom(
    '00',
    '01',
    '12',
    '13',
    '23',
    '24',
    '28',
    '29',
    '30',
    '31',
    '32',
    '59',
    '60',
    '0a',
    '/0',
    ':0'
  )
)

const time = fc
  .tuple(
    fc.constantFrom('2026', '2024', '1900', '0000', '20a6', '+202'),
    ...Array.from({ length: 5 }, () => two)
  )
  .map(([y, mo, d, h, mi, s]) => `${y}-${mo}-${d}T${h}:${mi}:${s}Z`)

/** A time with one character wrong. */
const broken = fc
  .tuple(time, fc.nat(19), fc.constantFrom('0', '9', ' ', 'T', 'Z', '-', ':', '/', '٣'))
  .map(([text, at, wrong]) => text.slice(0, at) + wrong + text.slice(at + 1))

describe('the time of an event', () => {
  it('is told the short way as it is the long way', () => {
    fc.assert(
      fc.property(fc.oneof(time, broken), (eventTime) => {
        expect(instantOf({ eventTime })).toBe(timestampOf(eventTime)?.iso.slice(0, -1))
      }),
      { numRuns: 5000 }
    )
  })
})
