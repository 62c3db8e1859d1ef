/**
 * Objects without the members that are not there.
 *
 * @module
 * @since 0.2.0
 */

/** What may be left out may be undefined too. */
type Loose<A> = { readonly [K in keyof A]: {} extends Pick<A, K> ? A[K] | undefined : A[K] }

/** @internal Without what is undefined, so that the object is plain JSON: two that are written alike are equal. */
export const defined = <A extends object>(members: Loose<A>): A =>
  // Only members that A may lack are undefined.
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as A
