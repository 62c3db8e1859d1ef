/**
 * The options that all correlations have.
 *
 * @module
 * @since 0.2.0
 */
import * as t from 'io-ts'

/**
 * @internal The default number of windows: each takes 1 to 2 kB with a single event, and about 9 kB with five or more
 * things.
 */
export const defaultWindows = 10_000

const wholeNumber = (min: number, max: number): t.Type<number, number, unknown> => {
  const type: t.Type<number, number, unknown> = new t.Type<number, number, unknown>(
    `a whole number from ${min} to ${max}`,
    t.number.is,
    (value, context) =>
      typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
        ? t.success(value)
        : t.failure(undefined, context),
    t.identity
  )
  return type
}

/** @internal A number of distinct things. */
export const things: t.Type<number, number, unknown> = wholeNumber(1, 1000)

/** @internal A number of windows to keep. */
export const windows: t.Type<number, number, unknown> = wholeNumber(1, 10_000_000)
