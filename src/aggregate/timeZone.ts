/**
 * UTC offsets of time zones, as the engine knows them.
 *
 * @see https://www.iana.org/time-zones
 * @module
 * @since 0.2.0
 */

/** @internal How far local time is ahead of UTC at a given time; both in milliseconds. */
export type Offset = (milliseconds: number) => number

/** Before that, each town had its own local mean time, which never changed. */
const firstRailways = Date.UTC(1800, 0, 1)

/** Since then, offsets have changed on quarters of an hour only. */
const lastOddChange = Date.UTC(1973, 0, 1)

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

const read = (format: Intl.DateTimeFormat, milliseconds: number): number => {
  const at = Math.floor(Math.max(milliseconds, firstRailways) / second) * second
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
  let known = Number.NaN
  let offset = 0
  return (milliseconds) => {
    if (milliseconds < lastOddChange) return read(format, milliseconds)
    const asked = Math.floor(milliseconds / quarter)
    if (asked !== known) {
      offset = read(format, milliseconds)
      known = asked
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
