/**
 * Times as text. Separate from how users type them, which needs the parser of the command line.
 *
 * @module
 * @since 0.2.0
 */

/** @internal `2026-06-12 18:00:05`, in UTC; optionally without the seconds. */
export const showTime = (milliseconds: number, length: 16 | 19 = 19): string =>
  new Date(milliseconds).toISOString().slice(0, length).replace('T', ' ')
