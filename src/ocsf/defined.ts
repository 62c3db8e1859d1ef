/**
 * Objects without undefined members.
 *
 * @module
 * @since 0.2.0
 */

/** Optional members may be undefined, too. */
type Loose<A> = { readonly [K in keyof A]: {} extends Pick<A, K> ? A[K] | undefined : A[K] }

/** @internal Removes undefined members, so that the object is plain JSON: equal JSON means equal objects. */
export const defined = <A extends object>(members: Loose<A>): A =>
  // Only optional members of A are undefined.
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as A
