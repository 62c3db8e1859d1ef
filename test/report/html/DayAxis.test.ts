import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAxis } from '../../../src/report/html/DayAxis.js'

const times = fc.array(
  fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.getTime()),
  { maxLength: 400 }
)

const near = fc.array(fc.integer({ min: 0, max: 200 * 86_400_000 }), { maxLength: 400 })

describe('an axis of days', () => {
  it('has few columns, however far apart the times are', () => {
    fc.assert(
      fc.property(fc.oneof(times, near), (all) => {
        expect(dayAxis(all).columns.length).toBeLessThanOrEqual(100)
      })
    )
  })

  it('places times in order, in the columns that contain them', () => {
    fc.assert(
      fc.property(fc.oneof(times, near), (all) => {
        const axis = dayAxis(all)
        const sorted = [...all].sort((a, b) => a - b)
        const places = sorted.map(axis.placeOf)
        for (const [i, place] of places.entries()) {
          expect(place).toBeGreaterThanOrEqual(i === 0 ? 0 : (places[i - 1] ?? 0))
          expect(place).toBeLessThanOrEqual(100)
          const column = axis.columnAt(sorted[i] ?? 0)
          expect(axis.columns[column]?.isGap).toBe(false)
          expect(place).toBeGreaterThanOrEqual(axis.left(column) - 1e-9)
          expect(place).toBeLessThanOrEqual(axis.left(column + 1) + 1e-9)
        }
      })
    )
  })

  it('has columns of the same length, one after the other, but for gaps', () => {
    fc.assert(
      fc.property(fc.oneof(times, near), (all) => {
        const { columns, days } = dayAxis(all)
        for (const [i, { first }] of columns.entries()) {
          const before = columns[i - 1]
          if (before === undefined) continue
          const step = first - before.first
          if (before.isGap) expect(step).toBeGreaterThan(days)
          else expect(step).toBe(days)
        }
      })
    )
  })

  it('has labels for hours only if there are few days', () => {
    const ticksOf = (count: number): ReadonlyArray<string> =>
      dayAxis(Array.from({ length: count }, (_, i) => i * 86_400_000)).ticks.map(({ text }) => text)
    expect(ticksOf(2)).toContain('12:00')
    expect(ticksOf(4).filter((text) => text.includes(':'))).toEqual([])
  })

  it('labels columns with enough space, and shows a year when it changes', () => {
    fc.assert(
      fc.property(fc.oneof(times, near), (all) => {
        const { ticks } = dayAxis(all)
        expect(ticks.length > 0).toBe(all.length > 0)
        for (const [i, { at, year }] of ticks.entries()) {
          if (i === 0) expect(year).toBeDefined()
          else expect(at - (ticks[i - 1]?.at ?? 0)).toBeGreaterThanOrEqual(14)
        }
      })
    )
  })

  it('leaves out days without events, if there are many', () => {
    const { columns, days } = dayAxis(
      ['2019-02-03T04:05:06Z', '2026-06-10T00:00:00Z', '2026-06-12T23:59:59Z'].map(Date.parse)
    )
    expect(days).toBe(1)
    expect(columns.map(({ isGap }) => isGap)).toEqual([false, true, false, false, false])
  })
})
