/**
 * Numbers that came through JSON as they were written.
 *
 * @module
 * @since 0.2.0
 */

/**
 * @internal Whether a number can be the one that was written: `JSON.parse` gives infinity for what is too large, and beyond 2^53
 * the nearest of the numbers that there are.
 */
export const isExact = (value: number): boolean =>
  Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value))
