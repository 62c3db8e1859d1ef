/**
 * Times and durations, as users type them on a command line.
 *
 * @module
 * @since 0.2.0
 */
import { InvalidArgumentError } from 'commander'
import { offsetIn } from '../aggregate/timeZone.js'
import { timestampOf } from '../payload/timestamp.js'

/** In milliseconds. */
const units: { readonly [unit: string]: number } = {
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000
}

/** Milliseconds; undefined unless it has the form `90s`, `30m`, `6h`, `2d` or `1w`. */
const durationOf = (text: string): number | undefined => {
  const [, number = '', unit = ''] = /^(\d{1,6}(?:\.\d{1,3})?) ?(s|m|min|h|d|w)$/.exec(text) ?? []
  const length = units[unit]
  return length === undefined ? undefined : Number(number) * length
}

/** @internal */
export const durationOption = (text: string): number => {
  const duration = durationOf(text)
  if (duration !== undefined) return duration
  throw new InvalidArgumentError('A duration is expected, such as 30m, 6h or 2d.')
}

/** `2026-06-12`, `2026-06-12 18:00`, `2026-06-12T18:00:05.5`, each with or without a time zone. */
const written =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:\.\d{1,9})?)?)?(?: ?(Z|UTC|[+-]\d\d:?\d\d)| ([A-Za-z]+(?:\/[A-Za-z_+-]+)*))?$/

/** A time zone may have a different offset in summer: the offset at that time applies. */
const inZone = (clock: number, zone: string): number | undefined => {
  const offset = offsetIn(zone)
  if (offset === undefined) return undefined
  const guess = clock - offset(clock)
  return clock - offset(guess)
}

/** @internal Milliseconds since 1970. Without a time zone it is UTC; a date stands for its start. */
export const timeIn = (text: string, now: number): number | undefined => {
  const ago = durationOf(text)
  if (ago !== undefined) return now - ago
  const [, day, minutes = '00:00', seconds = ':00', offset = 'Z', zone] =
    written.exec(text.trim()) ?? []
  if (day === undefined) {
    // A number may be seconds, milliseconds or a typing error.
    const at = /^\d*$/.test(text) ? undefined : timestampOf(text)
    return at === undefined ? undefined : Date.parse(at.iso)
  }
  const stamp = timestampOf(
    `${day}T${minutes}${seconds}${zone !== undefined || offset === 'UTC' ? 'Z' : offset}`
  )
  if (stamp === undefined) return undefined
  const clock = Date.parse(stamp.iso)
  return zone === undefined ? clock : inZone(clock, zone)
}

/** @internal */
export const timeOption =
  (now: () => number) =>
  (text: string): number => {
    const time = timeIn(text, now())
    if (time !== undefined) return time
    throw new InvalidArgumentError(
      'A time is expected, such as 6h or 2d (ago), 2026-06-12, "2026-06-12 18:00", 2026-06-12T18:00:00Z, "2026-06-12 18:00 +02:00" or "2026-06-12 18:00 Europe/Berlin". Without a time zone it is UTC.'
    )
  }
