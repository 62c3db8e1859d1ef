import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoTime, isTimestamp } from '../../src/payload/isoTime.js'
import { cases } from '../laws/events.js'

/** What the platform says, as an oracle. */
const iso = (milliseconds: number): string | undefined => {
  const date = new Date(milliseconds)
  return Number.isNaN(date.getTime()) || !/^\d{4}-/.test(date.toISOString())
    ? undefined
    : date.toISOString()
}

const syntax =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/

const isOne = (text: string): boolean =>
  syntax.test(text) &&
  new Date(`${text.slice(0, 10)}T00:00:00Z`).getUTCDate() === Number(text.slice(8, 10))

const first = -62_167_219_200_000
const last = 253_402_300_799_999

describe('isoTime', () => {
  it('formats any time as Date does, and none outside four-digit years', () => {
    const moment = fc.oneof(
      fc.integer({ min: first, max: last }),
      fc.double({ min: first - 1e12, max: last + 1e12, noNaN: true }),
      fc.constantFrom(first, first - 1, first - 0.5, last, last + 1, last + 0.5, 0, -1, -0.5)
    )
    fc.assert(
      fc.property(moment, (milliseconds) => {
        expect(isoTime(milliseconds)).toBe(iso(milliseconds))
      }),
      cases(2000)
    )
    expect([Number.NaN, Number.POSITIVE_INFINITY, 1e300].map(isoTime)).toEqual([
      undefined,
      undefined,
      undefined
    ])
  })

  it('formats every day of 800 years as Date does', () => {
    const day = 86_400_000
    const wrong: Array<number> = []
    for (let at = Date.UTC(1599, 0, 1); at < Date.UTC(2401, 0, 2); at += day)
      if (isoTime(at) !== new Date(at).toISOString()) wrong.push(at)
    expect(wrong).toEqual([])
  })
})

describe('isTimestamp', () => {
  const digits = (n: number, width: number): string => String(n).padStart(width, '0')
  const near = fc
    .tuple(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      fc.integer({ min: 0, max: 25 }),
      fc.integer({ min: 0, max: 61 }),
      fc.integer({ min: 0, max: 61 }),
      fc.constantFrom('', '.', '.5', '.123', '.123456789', '.1234567890', '.x', ':1')
    )
    .map(
      ([year, month, day, hour, minute, second, fraction]) =>
        `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}T${digits(hour, 2)}:${digits(minute, 2)}:${digits(second, 2)}${fraction}Z`
    )
  /** One character of a timestamp is another. */
  const disturbed = fc
    .tuple(near, fc.nat(30), fc.string({ minLength: 0, maxLength: 2, unit: 'binary' }))
    .map(([text, at, put]) => text.slice(0, at) + put + text.slice(at + 1))

  it('agrees with the pattern and Date on strings that are times, or nearly', () => {
    fc.assert(
      fc.property(fc.oneof(near, disturbed, fc.string()), (text) => {
        expect(isTimestamp(text)).toBe(isOne(text))
      }),
      cases(5000)
    )
  })
})
