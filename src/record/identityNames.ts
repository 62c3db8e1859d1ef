/**
 * The types of `userIdentity`, and the name of the variant that an identity is.
 *
 * @module
 * @since 0.2.0
 */

/** @internal The types that AWS documents. */
export const identityTypes = [
  'Root',
  'IAMUser',
  'AssumedRole',
  'Role',
  'FederatedUser',
  'SAMLUser',
  'WebIdentityUser',
  'IdentityCenterUser',
  'Directory',
  'AWSAccount',
  'AWSService',
  'Unknown'
] as const

/** @internal */
export type IdentityType = (typeof identityTypes)[number]

/** @internal */
export type IdentityName = IdentityType | 'Untyped' | 'UnlistedIdentity'

const known: ReadonlySet<string> = /*#__PURE__*/ new Set(identityTypes)

/** @internal Whether AWS documents a type. */
export const isIdentityType = (type: string): type is IdentityType => known.has(type)

/** @internal The variant of an identity, by its type in the typed view. */
export const identityNameOf = ({ type }: { readonly type?: string }): IdentityName => {
  if (type === undefined) return 'Untyped'
  return isIdentityType(type) ? type : 'UnlistedIdentity'
}
