/**
 * The options that all correlations have.
 *
 * @module
 * @since 0.2.0
 */
import * as t from 'io-ts'

/** @internal So many windows of one key are kept by default: some 20 MB of single events. */
export const usualWindows = 50_000

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
