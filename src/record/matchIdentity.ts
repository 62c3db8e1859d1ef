/**
 * Handles each variant of `userIdentity`.
 *
 * @module
 * @since 0.2.0
 */
import { total } from '../core/total.js'
import { identityNameOf } from './identityNames.js'
import type { Identities, UserIdentity } from './UserIdentity.js'

/** An identity that can no longer be read counts as the one without a type. */
const nameOf = /*#__PURE__*/ total(identityNameOf, 'Untyped')

/**
 * A function for every variant of {@link UserIdentity}; or for some, and `_` for the others.
 *
 * @category model
 * @since 0.2.0
 */
export type IdentityCases<B> =
  | ({ readonly [Name in keyof Identities]: (identity: Identities[Name]) => B } & {
      readonly _?: never
    })
  | ({ readonly [Name in keyof Identities]?: (identity: Identities[Name]) => B } & {
      /** For every variant without its own function. */
      readonly _: (identity: UserIdentity) => B
    })

type Answer<B> = ((identity: UserIdentity) => B) | undefined

/**
 * Calls the function for the variant of an identity. The compiler requires one for each variant, unless `_` handles the
 * rest.
 *
 * @example
 * {@includeCode ../../docs/examples/identities.test.ts#people}
 *
 * @category operations
 * @since 0.2.0
 */
export const matchIdentity =
  <B>(cases: IdentityCases<B>) =>
  (identity: UserIdentity): B => {
    const name = nameOf(identity)
    // Each function takes the identity that its key names, which the compiler cannot infer from a look-up by key; and
    // the type requires a function for every name.
    const answer = ((Object.hasOwn(cases, name) ? cases[name] : undefined) ?? cases._) as Answer<B>
    return (answer as (identity: UserIdentity) => B)(identity)
  }
