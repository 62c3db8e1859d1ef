/**
 * ISO 8601 in UTC by arithmetic: `Date` of the platform formats a string for each call, which takes as long as decoding
 * a record.
 *
 * @module
 * @since 0.2.0
 */

/** Character codes, which engines compare without allocating strings. */
const zero = 48
const dash = 45
const dot = 46
const colon = 58
const t = 84
const z = 90

/** The value of two digits; -1 if they are not digits. */
const pairAt = (text: string, at: number): number => {
  const tens = text.charCodeAt(at) - zero
  const ones = text.charCodeAt(at + 1) - zero
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

const lastDay = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether the text starts with a valid date. */
const isDay = (text: string): boolean => {
  const century = pairAt(text, 0)
  const year = pairAt(text, 2)
  const month = pairAt(text, 5)
  const day = pairAt(text, 8)
  return (
    century >= 0 &&
    year >= 0 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    (day <= 28 || day <= lastDay(century * 100 + year, month)) &&
    text.charCodeAt(4) === dash &&
    text.charCodeAt(7) === dash
  )
}

/** Whether `Thh:mm:ss` follows the date. */
const isClock = (text: string): boolean => {
  const hour = pairAt(text, 11)
  const minute = pairAt(text, 14)
  const second = pairAt(text, 17)
  return (
    hour >= 0 &&
    hour <= 23 &&
    minute >= 0 &&
    minute <= 59 &&
    second >= 0 &&
    second <= 59 &&
    text.charCodeAt(10) === t &&
    text.charCodeAt(13) === colon &&
    text.charCodeAt(16) === colon
  )
}

/** Whether a dot and up to nine digits precede the last character. */
const isFraction = (text: string): boolean => {
  const end = text.length - 1
  if (text.charCodeAt(19) !== dot || end < 21 || end > 29) return false
  for (let i = 20; i < end; i++) {
    const digit = text.charCodeAt(i) - zero
    if (digit < 0 || digit > 9) return false
  }
  return true
}

/** @internal Whether a text is `YYYY-MM-DDThh:mm:ssZ`, with or without a fraction of a second, and a valid date. */
export const isTimestamp = (text: string): boolean =>
  text.length >= 20 &&
  text.charCodeAt(text.length - 1) === z &&
  (text.length === 20 || isFraction(text)) &&
  isDay(text) &&
  isClock(text)

/** The whole part of a quotient. Where both fit in 32 bits an engine divides integers, which takes half as long. */
const quotient = (n: number, by: number): number => (n / by) | 0

const tens = (n: number): number => zero + quotient(n, 10)
const ones = (n: number): number => zero + (n % 10)

const dayLength = 86_400_000

/** From the start of year 0 to the end of year 9999, in milliseconds since 1970. */
const earliest = -62_167_219_200_000
const latest = 253_402_300_799_999

/**
 * @internal The time so many milliseconds after 1970-01-01, as `Date` formats it, for years with four digits; undefined
 * for others. Fractions of a millisecond are dropped.
 *
 * @see https://howardhinnant.github.io/date_algorithms.html#civil_from_days
 */
export const isoTime = (milliseconds: number): string | undefined => {
  const whole = Math.trunc(milliseconds)
  if (!(whole >= earliest && whole <= latest)) return undefined
  const days = Math.floor(whole / dayLength) | 0
  const ofDay = (whole - days * dayLength) | 0
  // Days since the first of March of year 0: the leap day is then the last day of its year, and every 400 years have
  // the same number of days.
  const sinceMarch = (days + 719_468) | 0
  const era = sinceMarch < 0 ? -1 : quotient(sinceMarch, 146_097)
  const dayOfEra = (sinceMarch - era * 146_097) | 0
  const yearOfEra = quotient(
    dayOfEra - quotient(dayOfEra, 1460) + quotient(dayOfEra, 36_524) - quotient(dayOfEra, 146_096),
    365
  )
  const dayOfYear =
    (dayOfEra - (365 * yearOfEra + quotient(yearOfEra, 4) - quotient(yearOfEra, 100))) | 0
  const fromMarch = quotient(5 * dayOfYear + 2, 153)
  const day = (dayOfYear - quotient(153 * fromMarch + 2, 5) + 1) | 0
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = (yearOfEra + era * 400 + (month <= 2 ? 1 : 0)) | 0
  const hour = quotient(ofDay, 3_600_000)
  const minute = quotient(ofDay, 60_000) % 60
  const second = quotient(ofDay, 1000) % 60
  const fraction = ofDay % 1000
  const century = quotient(year, 100)
  // biome-ignore format: as it is read
  return String.fromCharCode(
    tens(century), ones(century), tens(year % 100), ones(year), dash, tens(month), ones(month), dash, tens(day), ones(day), t,
    tens(hour), ones(hour), colon, tens(minute), ones(minute), colon, tens(second), ones(second),
    dot, zero + quotient(fraction, 100), tens(fraction % 100), ones(fraction), z
  )
}
