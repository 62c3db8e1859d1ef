/**
 * The options that all correlations have.
 *
 * @module
 * @since 0.2.0
 */
import * as t from 'io-ts'

/** @internal So many windows are kept by default: 1 to 2 kB for one with a single event, some 9 kB for one with five things or more. */
export const usualWindows = 20_000

const atLeast = (least: number, most: number): t.Type<number, number, unknown> => {
  const type: t.Type<number, number, unknown> = new t.Type<number, number, unknown>(
    `a whole number from ${least} to ${most}`,
    t.number.is,
    (value, context) =>
      typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
        ? t.success(value)
        : t.failure(undefined, context),
    t.identity
  )
  return type
}

/** @internal How many distinct things. */
export const things: t.Type<number, number, unknown> = atLeast(1, 1000)

/** @internal How many windows are kept. */
export const windows: t.Type<number, number, unknown> = atLeast(1, 10_000_000)
