import * as fc from 'fast-check'
import {
  type Aggregate,
  count,
  type Hour,
  isTimeZone,
  run,
  type TimeBins,
  type Timed,
  type TimeUnit,
  timeHistogram
} from 'mediatrail/aggregate'
import { describe, expect, it } from 'vitest'

const histogram = (unit: TimeUnit, bins: TimeBins): Aggregate<Timed, ReadonlyMap<string, number>> =>
  timeHistogram(unit, count, bins)

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** The first day of a month, or later, that is a Sunday. */
const sundayFrom = (year: number, month: number, date: number): number => {
  const first = Date.UTC(year, month, date)
  return first + ((7 - new Date(first).getUTCDay()) % 7) * day
}

interface Zone {
  readonly name: string
  /** Ahead of UTC in winter and in summer, in minutes; when, in UTC, clocks are put forward and back. */
  readonly winter: number
  readonly summer: number
  readonly forward: (year: number) => number
  readonly back: (year: number) => number
  readonly isSouth?: boolean
}

const never = (): number => Number.POSITIVE_INFINITY

/** By the laws of these places, as they have been since 2008: an oracle that knows nothing of the engine's tables. */
const zones: ReadonlyArray<Zone> = [
  {
    name: 'Europe/Berlin',
    winter: 60,
    summer: 120,
    forward: (year) => sundayFrom(year, 2, 25) + hour,
    back: (year) => sundayFrom(year, 9, 25) + hour
  },
  {
    name: 'America/New_York',
    winter: -300,
    summer: -240,
    forward: (year) => sundayFrom(year, 2, 8) + 7 * hour,
    back: (year) => sundayFrom(year, 10, 1) + 6 * hour
  },
  {
    // Half an hour, and not at a full hour of UTC.
    name: 'Australia/Lord_Howe',
    winter: 630,
    summer: 660,
    forward: (year) => sundayFrom(year, 9, 1) - 8.5 * hour,
    back: (year) => sundayFrom(year, 3, 1) - 9 * hour,
    isSouth: true
  },
  { name: 'Asia/Kolkata', winter: 330, summer: 330, forward: never, back: never },
  { name: 'Asia/Kathmandu', winter: 345, summer: 345, forward: never, back: never },
  { name: 'UTC', winter: 0, summer: 0, forward: never, back: never }
]

const offsetOf = ({ winter, summer, forward, back, isSouth = false }: Zone, at: number): number => {
  const year = new Date(at).getUTCFullYear()
  const isSummer = isSouth
    ? at >= forward(year) || at < back(year)
    : at >= forward(year) && at < back(year)
  return isSummer ? summer : winter
}

const two = (n: number): string => String(n).padStart(2, '0')

/** From the numbers on the clock, digit by digit. */
const expected = (zone: Zone, unit: TimeUnit, from: number, at: number): string => {
  const offset = offsetOf(zone, at)
  const clock = new Date(at + offset * minute)
  const date = (time: Date): string => time.toISOString().slice(0, 10)
  if (unit === 'day')
    return clock.getUTCHours() >= from ? date(clock) : date(new Date(clock.getTime() - day))
  const minutes = unit === 'minute' ? two(clock.getUTCMinutes()) : '00'
  const ahead = Math.abs(offset)
  const sign = offset < 0 ? '-' : '+'
  return `${date(clock)}T${two(clock.getUTCHours())}:${minutes}:00${sign}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`
}

const first = Date.UTC(2008, 0, 1)
const last = Date.UTC(2037, 0, 1)

/** Half of them are near to when clocks change. */
const moment = fc.tuple(fc.constantFrom(...zones), fc.boolean()).chain(([zone, isNear]) => {
  const year = fc.integer({ min: 2008, max: 2036 })
  const near = fc
    .tuple(year, fc.boolean(), fc.integer({ min: -3 * 60, max: 3 * 60 }))
    .map(([year, isForward, minutes]) => {
      const change = isForward ? zone.forward(year) : zone.back(year)
      return (Number.isFinite(change) ? change : Date.UTC(year, 5, 1)) + minutes * minute
    })
  const any = fc.integer({ min: first, max: last })
  return fc.record({ zone: fc.constant(zone), at: isNear ? near : any })
})

const eventAt = (at: number) => ({ eventTime: new Date(at).toISOString() })

const options = (zone: Zone, from: Hour) => ({ timeZone: zone.name, from })

const fromHour = fc.constantFrom<Hour>(0, 1, 2, 3, 6, 12, 23)

describe('a histogram in a time zone', () => {
  it.each(['minute', 'hour', 'day'] as const)('has the %s that the clock shows', (unit) => {
    fc.assert(
      fc.property(moment, fromHour, ({ zone, at }, from) => {
        const found = run(histogram(unit, options(zone, from)), [eventAt(at)])
        expect([...found]).toEqual([[expected(zone, unit, from, at), 1]])
      }),
      { numRuns: 2000 }
    )
  })

  it.each(['minute', 'hour', 'day'] as const)('has every %s once, in the order of time', (unit) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 2008, max: 2036 }),
        fc.boolean(),
        fc.array(fc.integer({ min: -240, max: 240 }), { minLength: 1 }),
        (zone, year, isForward, minutes) => {
          const change = isForward ? zone.forward(year) : zone.back(year)
          const start = Number.isFinite(change) ? change : Date.UTC(year, 5, 1)
          const times = minutes.map((each) => start + each * minute).sort((a, b) => a - b)
          const shuffled = [...times].reverse().map(eventAt)
          const found = run(histogram(unit, options(zone, 6)), shuffled)
          expect([...found.keys()]).toEqual([
            ...new Set(times.map((at) => expected(zone, unit, 6, at)))
          ])
        }
      ),
      { numRuns: 300 }
    )
  })

  it('has labels that are the first moments of their bins', () => {
    const found = run(histogram('hour', { timeZone: 'Europe/Berlin' }), [
      { eventTime: '2026-10-25T00:30:00Z' },
      { eventTime: '2026-10-25T01:30:00Z' },
      { eventTime: '2026-10-25T02:30:00Z' }
    ])
    expect([...found]).toEqual([
      ['2026-10-25T02:00:00+02:00', 1],
      ['2026-10-25T02:00:00+01:00', 1],
      ['2026-10-25T03:00:00+01:00', 1]
    ])
  })

  it('names days by their dates, and days may start at six', () => {
    const times = ['2026-06-13T03:59:59Z', '2026-06-13T04:00:00Z', '2026-06-14T03:59:59Z']
    const events = times.map((eventTime) => ({ eventTime }))
    const days = (bins: TimeBins) => [...run(histogram('day', bins), events)]
    expect(days({})).toEqual([
      ['2026-06-13', 2],
      ['2026-06-14', 1]
    ])
    expect(days({ timeZone: 'Europe/Berlin', from: 6 })).toEqual([
      ['2026-06-12', 1],
      ['2026-06-13', 2]
    ])
    expect(days({ from: 4 })).toEqual(days({ timeZone: 'Europe/Berlin', from: 6 }))
  })

  it('has no bin for an unknown zone, and uses local mean time before time zones existed', () => {
    const event = { eventTime: '1850-01-01T00:00:00Z' }
    const at = (timeZone: string) => [...run(histogram('hour', { timeZone }), [event]).keys()]
    expect(at('Europe/Berlim')).toEqual(['unknown'])
    expect(at('Europe/Berlin')).toEqual(['1850-01-01T00:00:00+00:53:28'])
    expect(['Europe/Berlin', 'UTC', 'Mars/Base', ''].map(isTimeZone)).toEqual([
      true,
      true,
      false,
      false
    ])
  })

  it('of hours or minutes does not depend on the hour at which a day starts', () => {
    const events = [eventAt(0), eventAt(7 * hour + minute)]
    for (const unit of ['hour', 'minute'] as const)
      expect([...run(histogram(unit, { from: 6 }), events)]).toEqual([
        ...run(histogram(unit, {}), events)
      ])
  })

  it('differs from one in another zone or with another start hour', () => {
    const prints = [
      {},
      { timeZone: 'Europe/Berlin' },
      { timeZone: 'Europe/Rome' },
      { from: 6 as const },
      { from: 7 as const }
    ].map((bins) => histogram('day', bins).fingerprint)
    expect(new Set(prints).size).toBe(prints.length)
  })
})
