/**
 * Values computed once, when they are first needed.
 *
 * @module
 * @since 0.2.0
 */

/** @internal Computes its result at the first call, and keeps it. */
export const once = <A>(make: () => A): (() => A) => {
  let made: { readonly value: A } | undefined
  return () => (made ??= { value: make() }).value
}
