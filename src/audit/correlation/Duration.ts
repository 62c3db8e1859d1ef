/**
 * Durations as text.
 *
 * @module
 * @since 0.2.0
 */
import * as t from 'io-ts'

/**
 * A number of seconds, minutes, hours or days, as an integer: `90s`, `10m`, `2h`, `14d`.
 *
 * @category options
 * @since 0.2.0
 */
export type Duration = `${number}${'s' | 'm' | 'h' | 'd'}`

const pattern = /^([1-9]\d{0,6})([smhd])$/

const units: { readonly [unit: string]: number } = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000
}

/** @internal Undefined if it is not a duration. */
export const millisecondsIn = (text: string): number | undefined => {
  const [, count, unit = ''] = pattern.exec(text) ?? []
  const each = units[unit]
  return each === undefined ? undefined : Number(count) * each
}

/** @internal */
export const DurationCodec: t.Type<Duration, Duration, unknown> = new t.Type<
  Duration,
  Duration,
  unknown
>(
  'a duration such as 90s, 10m, 2h or 14d',
  (value): value is Duration => typeof value === 'string' && millisecondsIn(value) !== undefined,
  (value, context) => (DurationCodec.is(value) ? t.success(value) : t.failure(undefined, context)),
  t.identity
)
