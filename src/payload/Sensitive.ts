/**
 * Secret values, with an opaque type, so that none is printed by accident.
 *
 * @module
 * @since 0.1.0
 */
import type * as O from 'fp-ts/lib/Option.js'
import { none, some } from '../core/option.js'
import { isMarker } from './marker.js'

/**
 * A secret of type `A`. At run time it is the plain value of the record: only the type prevents it from being assigned,
 * compared, or used in a template or a concatenation. Read it with {@link reveal}.
 *
 * *Gotcha:* `JSON.stringify` and `console.log` see the record, not the type. Log `scrub(event)` instead.
 *
 * @category model
 * @since 0.1.0
 */
export type Sensitive<A> = symbol & { readonly '~sensitive': A }

/**
 * The secret value; none if AWS hid it, or if there is no such member.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#reveal}
 *
 * @category conversions
 * @since 0.1.0
 */
export function reveal<A>(secret: Sensitive<A> | undefined): O.Option<A> {
  // Only this function may remove the opaque type: at run time there is only the value.
  const value = secret as unknown as A | undefined
  return value === undefined || (typeof value === 'string' && isMarker(value)) ? none : some(value)
}
