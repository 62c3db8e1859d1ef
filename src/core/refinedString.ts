/**
 * Codecs of strings of which something holds.
 *
 * @module
 * @since 0.2.0
 */
import * as t from 'io-ts'

/** @internal Refuses every other string, without it in the error; `expected` says what holds. */
export const refinedString = (
  expected: string,
  holds: (text: string) => boolean
): t.Type<string, string, unknown> =>
  new t.Type<string, string, unknown>(
    expected,
    t.string.is,
    (value, context) =>
      typeof value === 'string' && holds(value) ? t.success(value) : t.failure(undefined, context),
    t.identity
  )
