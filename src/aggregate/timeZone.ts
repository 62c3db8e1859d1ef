/**
 * UTC offsets of time zones, as the engine knows them.
 *
 * @see https://www.iana.org/time-zones
 * @module
 * @since 0.2.0
 */

/** @internal How far local time is ahead of UTC at a given time; both in milliseconds. */
export type Offset = (milliseconds: number) => number

/** Before standard time, each town had its own local mean time, which never changed. */
const beforeStandardTime = Date.UTC(1800, 0, 1)

/** Since then, offsets have changed on quarters of an hour only: one look-up for each quarter is enough. */
const lastIrregularChange = Date.UTC(1973, 0, 1)

const quarter = 15 * 60_000

const second = 1000

const formatIn = (timeZone: string): Intl.DateTimeFormat | undefined => {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric'
    })
  } catch {
    return undefined
  }
}

/** The offset: the time on a clock there, minus UTC. */
const readOffset = (format: Intl.DateTimeFormat, milliseconds: number): number => {
  const at = Math.floor(Math.max(milliseconds, beforeStandardTime) / second) * second
  const clock: { [part: string]: number } = {}
  for (const { type, value } of format.formatToParts(at)) clock[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second: seconds = 0 } = clock
  return Date.UTC(year, month - 1, day, hour, minute, seconds) - at
}

/** @internal Undefined if the engine does not know the zone. */
export const offsetIn = (timeZone: string): Offset | undefined => {
  const format = formatIn(timeZone)
  if (format === undefined) return undefined
  // Asking the engine takes longer than decoding a record, and consecutive events are close in time.
  let knownQuarter = Number.NaN
  let offset = 0
  return (milliseconds) => {
    if (milliseconds < lastIrregularChange) return readOffset(format, milliseconds)
    const currentQuarter = Math.floor(milliseconds / quarter)
    if (currentQuarter !== knownQuarter) {
      offset = readOffset(format, milliseconds)
      knownQuarter = currentQuarter
    }
    return offset
  }
}

/**
 * Whether the engine knows a time zone, such as `Europe/Berlin`.
 *
 * @category refinements
 * @since 0.2.0
 */
export function isTimeZone(name: string): boolean {
  return formatIn(name) !== undefined
}
