/**
 * An aggregate for each minute, hour or day.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../event/MediaEvent.js'
import { type Aggregate, fingerprintOf, quote } from './Aggregate.js'
import { groups } from './groupBy.js'
import { instantOf, type Timed } from './instant.js'
import { type Offset, offsetIn } from './timeZone.js'

/**
 * The width of a bin.
 *
 * @category model
 * @since 0.1.0
 */
export type TimeUnit = 'minute' | 'hour' | 'day'

/**
 * The hours of a day, from midnight.
 *
 * @category model
 * @since 0.2.0
 */
export type Hour =
  // biome-ignore format: one line says it
  | 0
  | 1
  | 2
  | 3
  | 4
  | 5
  | 6
  | 7
  | 8
  | 9
  | 10
  | 11
  | 12
  | 13
  | 14
  | 15
  | 16
  | 17
  | 18
  | 19
  | 20
  | 21
  | 22
  | 23

/**
 * The clock that determines the bins of a histogram.
 *
 * @category model
 * @since 0.2.0
 */
export interface TimeBins {
  /**
   * A time zone of the IANA database, `Europe/Berlin`; UTC by default. If `isTimeZone` rejects it, all events are in
   * the bin `unknown`.
   */
  readonly timeZone?: string
  /** The hour at which a day starts on the clock of the zone: a broadcast day starts at 6. Midnight by default. */
  readonly from?: Hour
}

const unknown = 'unknown'

/** The part of `2026-01-02T03:04:05` that identifies the bin, and the rest of the bin's start. */
const bins: { readonly [unit in TimeUnit]: readonly [length: number, rest: string] } = {
  minute: [16, ':00'],
  hour: [13, ':00:00'],
  day: [10, '']
}

const clockOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 19)

const two = (n: number): string => String(Math.floor(n)).padStart(2, '0')

/** `+05:30`; with seconds only for the local mean time of a town. */
const zoneText = (offset: number): string => {
  const seconds = Math.abs(offset) / 1000
  const rest = seconds % 60 === 0 ? '' : `:${two(seconds % 60)}`
  return `${offset < 0 ? '-' : '+'}${two(seconds / 3600)}:${two((seconds / 60) % 60)}${rest}`
}

/** The key of a bin starts with the bin's start in UTC, so that it sorts by time; the label follows. */
const parted = ' '

const zonedKey = (unit: TimeUnit, from: number, offsetAt: Offset) => {
  const [length, rest] = bins[unit]
  return (instant: string): string => {
    const at = Date.parse(`${instant}Z`)
    const offset = offsetAt(at)
    if (unit === 'day') return clockOf(at + offset - from * 3_600_000).slice(0, length)
    const start = `${clockOf(at + offset).slice(0, length)}${rest}`
    const utc = clockOf(Date.parse(`${start}Z`) - offset)
    return `${utc}${parted}${start}${zoneText(offset)}`
  }
}

const keyIn = (unit: TimeUnit, { timeZone, from = 0 }: TimeBins): ((instant: string) => string) => {
  const [length] = bins[unit]
  if (timeZone === undefined && (from === 0 || unit !== 'day'))
    return (instant) => instant.slice(0, length)
  const offsetAt = timeZone === undefined ? () => 0 : offsetIn(timeZone)
  return offsetAt === undefined ? () => unknown : zonedKey(unit, from, offsetAt)
}

/**
 * An aggregate for each minute, hour or day with events, in the order of time. A day is named by its date,
 * `2026-06-13`; a minute or an hour by its start: `2026-01-02T03:00:00Z`, or `2026-01-02T04:00:00+01:00` in a time
 * zone. When clocks are set back, the repeated hour is two bins. Events without a valid time are in the bin `unknown`,
 * the last.
 *
 * @example
 * {@includeCode ../../docs/examples/reports.test.ts#stops}
 *
 * @category composition
 * @since 0.1.0
 */
export function timeHistogram<Result, Event extends Timed = MediaEvent>(
  unit: TimeUnit,
  each: Aggregate<Event, Result>,
  options: TimeBins = {}
): Aggregate<Event, ReadonlyMap<string, Result>> {
  const { timeZone, from } = options
  const [, rest] = bins[unit]
  const keyOf = keyIn(unit, options)
  const shown = (key: string): string => {
    const at = key.indexOf(parted)
    if (at >= 0) return key.slice(at + parted.length)
    return key === unknown || unit === 'day' ? key : `${key}${rest}Z`
  }
  const parameters = [
    ...(timeZone === undefined ? [] : [quote(timeZone)]),
    ...(from === undefined ? [] : [String(from)])
  ]
  return groups<Event, Result, string>(
    fingerprintOf('timeHistogram', unit, ...parameters, each.fingerprint),
    (event) => {
      const instant = instantOf(event)
      return instant === undefined ? unknown : keyOf(instant)
    },
    each,
    shown
  )
}
