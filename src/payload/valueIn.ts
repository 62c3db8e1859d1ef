/**
 * The value of a field, without the reason if there is none.
 *
 * @module
 * @since 0.2.0
 */
import type { Field } from './Field.js'

/**
 * The value, truncated ones included; undefined if there is none. The same as `toOption`, without `Option`.
 *
 * @example
 * {@includeCode ../../docs/examples/withoutFpTs.test.ts#value}
 *
 * @category conversions
 * @since 0.2.0
 */
export function valueIn<A>(field: Field<A>): A | undefined {
  return field._tag === 'Present' || field._tag === 'Truncated' ? field.value : undefined
}
