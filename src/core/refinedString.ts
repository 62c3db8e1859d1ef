/**
 * Codecs of strings with a given property.
 *
 * @module
 * @since 0.2.0
 */
import * as t from 'io-ts'

/** @internal Rejects all other strings, without including them in the error; `expected` describes the property. */
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
