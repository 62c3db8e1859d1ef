/**
 * The renderings of a time inside a payload, and the one that we make of them: ISO 8601 in UTC.
 *
 * CloudTrail writes epoch seconds and milliseconds, as numbers and as texts, ISO 8601 in several precisions, and the
 * localised text of the Java runtime that wrote it (`Jul 9, 2018, 12:56:54 PM`), which since 2023 has a narrow
 * no-break space before AM.
 *
 * @module
 * @since 0.1.0
 */

/** @internal `zoned` is false where the text named no zone, and UTC was assumed. */
export interface Timestamp {
  readonly iso: string
  readonly zoned: boolean
}

const utc =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/

/** @internal Whether a text already is ISO 8601 in UTC; it then stays as it came. */
export const isTimestamp = (text: string): boolean => utc.test(text) && isDay(text)

/** February has no 30th, which the pattern cannot know. */
const isDay = (text: string): boolean => {
  if (text.charCodeAt(8) < 50 || (text.charCodeAt(8) === 50 && text.charCodeAt(9) < 57)) return true
  return new Date(`${text.slice(0, 10)}T00:00:00Z`).getUTCDate() === Number(text.slice(8, 10))
}

/** 1e11 seconds are the year 5138, 1e11 milliseconds are March 1973: larger numbers are milliseconds. */
const firstMilliseconds = 1e11

const fromEpoch = (epoch: number): Timestamp | undefined => {
  const date = new Date(Math.abs(epoch) < firstMilliseconds ? epoch * 1000 : epoch)
  return Number.isNaN(date.getTime()) ? undefined : ofFourDigitYear(date.toISOString())
}

/** JavaScript writes years beyond 9999 with a sign and six digits, which are no times of a record. */
const ofFourDigitYear = (iso: string): Timestamp | undefined =>
  isTimestamp(iso) ? { iso, zoned: true } : undefined

const iso = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(\.\d{1,9})?(Z|[+-]\d\d:?\d\d)?$/
const basicIso = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const localised = /^([A-Z][a-z]{2}) (\d{1,2}), (\d{4}),?\s(\d{1,2}):(\d\d):(\d\d)\s?([AP]M)$/u
const httpDate = /^[A-Z][a-z]{2}, (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d:\d\d) GMT$/

/** A day and a time of day, if there are such; the clock is read as UTC and then moved by the zone. */
const fromParts = (day: string, clock: string, zone: string | undefined): Timestamp | undefined => {
  if (!isTimestamp(`${day}T${clock}Z`)) return undefined
  if (zone === undefined || zone === 'Z') return { iso: `${day}T${clock}Z`, zoned: zone === 'Z' }
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  const offset = zone.startsWith('-') ? -minutes : minutes
  // Whole minutes are moved, so that a fraction finer than a Date's milliseconds stays.
  const moved = new Date(Date.parse(`${day}T${clock.slice(0, 8)}Z`) - offset * 60_000)
  return ofFourDigitYear(moved.toISOString().replace('.000Z', `${clock.slice(8)}Z`))
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

/** @internal Any rendering that CloudTrail is known to write; undefined for anything else. */
export const timestampOf = (value: string | number): Timestamp | undefined =>
  typeof value === 'number' ? fromEpoch(value) : fromText(value)
