/**
 * One answer for each variant of `userIdentity`.
 *
 * @module
 * @since 0.2.0
 */
import { total } from '../core/total.js'
import { identityNameOf } from './identityNames.js'
import type { Identities, UserIdentity } from './UserIdentity.js'

/** Of an identity that cannot be read any more, the one without a type. */
const nameOf = /*#__PURE__*/ total(identityNameOf, 'Untyped')

/**
 * Answers for every variant of {@link UserIdentity}, or for some, and `_` for the others.
 *
 * @category model
 * @since 0.2.0
 */
export type IdentityCases<B> =
  | ({ readonly [Name in keyof Identities]: (identity: Identities[Name]) => B } & {
      readonly _?: never
    })
  | ({ readonly [Name in keyof Identities]?: (identity: Identities[Name]) => B } & {
      /** For every variant without an answer of its own. */
      readonly _: (identity: UserIdentity) => B
    })

type Answer<B> = ((identity: UserIdentity) => B) | undefined

/**
 * Picks the answer for an identity by its variant. The compiler insists on one for each, unless `_` answers for the rest.
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
    // Each answer takes the identity that its key names, which a look-up by key cannot tell the compiler; and the type
    // insists on an answer for every name.
    const answer = ((Object.hasOwn(cases, name) ? cases[name] : undefined) ?? cases._) as Answer<B>
    return (answer as (identity: UserIdentity) => B)(identity)
  }
