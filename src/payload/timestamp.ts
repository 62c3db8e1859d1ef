/**
 * The formats of times in payloads, and the one to which they are converted: ISO 8601 in UTC.
 *
 * CloudTrail writes epoch seconds and milliseconds, as numbers and as strings, ISO 8601 in several precisions, and the
 * localised text of the Java runtime that wrote it (`Jul 9, 2018, 12:56:54 PM`), which since 2023 has a narrow no-break
 * space before AM.
 *
 * @module
 * @since 0.1.0
 */
import { isoTime, isTimestamp } from './isoTime.js'

/** @internal `zoned` is false if the text has no time zone, and UTC was assumed. */
export interface Timestamp {
  readonly iso: string
  readonly zoned: boolean
}

/** 1e11 seconds are the year 5138, 1e11 milliseconds are March 1973: larger numbers are milliseconds. */
const firstMilliseconds = 1e11

const fromEpoch = (epoch: number): Timestamp | undefined => {
  const iso = isoTime(Math.abs(epoch) < firstMilliseconds ? epoch * 1000 : epoch)
  return iso === undefined ? undefined : { iso, zoned: true }
}

const iso = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(\.\d{1,9})?(Z|[+-]\d\d:?\d\d)?$/
const basicIso = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const localised = /^([A-Z][a-z]{2}) (\d{1,2}), (\d{4}),?\s(\d{1,2}):(\d\d):(\d\d)\s?([AP]M)$/u
const httpDate = /^[A-Z][a-z]{2}, (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d:\d\d) GMT$/

/** A date and a time of day, if they are valid; the clock is read as UTC and then shifted by the offset. */
const fromParts = (day: string, clock: string, zone: string | undefined): Timestamp | undefined => {
  if (!isTimestamp(`${day}T${clock}Z`)) return undefined
  if (zone === undefined || zone === 'Z') return { iso: `${day}T${clock}Z`, zoned: zone === 'Z' }
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  const offset = zone.startsWith('-') ? -minutes : minutes
  // Shifted by whole minutes, which keeps a fraction finer than the milliseconds of a Date.
  const moved = isoTime(Date.parse(`${day}T${clock.slice(0, 8)}Z`) - offset * 60_000)
  if (moved === undefined) return undefined
  return { iso: moved.replace('.000Z', `${clock.slice(8)}Z`), zoned: true }
}

const two = (digits: string | number): string => String(digits).padStart(2, '0')

const fromText = (text: string): Timestamp | undefined => {
  const [, day, clock, fraction = '', zone] = iso.exec(text) ?? []
  if (day !== undefined) return fromParts(day, `${clock}${fraction}`, zone)
  const [, year, month, date, h, m, s] = basicIso.exec(text) ?? []
  if (year !== undefined) return fromParts(`${year}-${month}-${date}`, `${h}:${m}:${s}`, 'Z')
  const [, monthName = '', dayOfMonth = '', y, hour = '', minute, second, half] =
    localised.exec(text) ?? []
  if (y !== undefined && Number(hour) >= 1 && Number(hour) <= 12)
    return fromParts(
      `${y}-${two(months.indexOf(monthName) + 1)}-${two(dayOfMonth)}`,
      `${two((Number(hour) % 12) + (half === 'PM' ? 12 : 0))}:${minute}:${second}`,
      undefined
    )
  const [, dd, mon = '', yyyy, time] = httpDate.exec(text) ?? []
  if (yyyy !== undefined && time !== undefined)
    return fromParts(`${yyyy}-${two(months.indexOf(mon) + 1)}-${dd}`, time, 'Z')
  const epoch = Number(text)
  return String(epoch) === text ? fromEpoch(epoch) : undefined
}

/** @internal Parses any format that CloudTrail is known to write; undefined for anything else. */
export const timestampOf = (value: string | number): Timestamp | undefined =>
  typeof value === 'number' ? fromEpoch(value) : fromText(value)
