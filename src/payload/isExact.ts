/**
 * Numbers that are as they were written in the JSON text.
 *
 * @module
 * @since 0.2.0
 */

/**
 * @internal Whether a number can be exactly what was written: `JSON.parse` returns infinity for numbers that are too
 * large, and rounds those beyond 2^53.
 */
export const isExact = (value: number): boolean =>
  Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value))
