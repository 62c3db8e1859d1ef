import { expect, it } from 'vitest'
import type { HourCalls } from '../../../src/report/Activity.js'
import { dayAxis } from '../../../src/report/html/DayAxis.js'
import { heatMaps } from '../../../src/report/html/heatMap.js'

const pageOf = (counts: ReadonlyArray<number>): string => {
  const hours = counts.map(
    (events, i): HourCalls => ({
      hour: `2026-01-02T${String(i).padStart(2, '0')}:00:00Z`,
      events,
      reads: 0,
      writes: events,
      errors: 0
    })
  )
  const axis = dayAxis(hours.map(({ hour }) => Date.parse(hour)))
  return heatMaps(hours, axis)
    .map(({ markup }) => markup)
    .join('')
}

/** The shade of each hour, in order. */
const shadesIn = (page: string): ReadonlyArray<number> =>
  [...page.matchAll(/<rect class="heat-(\d)"[^>]*><title>/g)].map(([, shade]) => Number(shade))

it('the busiest hour has the darkest shade, and a quieter one none that is darker', () => {
  const shades = shadesIn(pageOf([1, 2, 6, 30, 200, 1000]))
  expect(shades).toHaveLength(6)
  expect(shades).toEqual([...shades].sort((a, b) => a - b))
  expect(new Set(shades).size).toBeGreaterThan(3)
  expect(shadesIn(pageOf([1000, 1]))).toEqual([shades[5], shades[0]])
})

it('the summary names the busiest hour, and a logarithmic scale only if there is one', () => {
  const many = pageOf([1, 1000])
  expect(many).toContain('The busiest hour: Fri 2 Jan 2026, 01:00 UTC, with 1,000 writes.')
  expect(many).toContain('Shades are on a logarithmic scale.')
  expect(pageOf([1, 1])).not.toContain('logarithmic')
})

it('there is no map without calls', () => {
  expect(pageOf([])).toBe('')
  expect(pageOf([0, 0])).toBe('')
})
