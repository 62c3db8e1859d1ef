/**
 * Whether two JSON values are equal.
 *
 * @module
 * @since 0.2.0
 */

type Container = { readonly [key: string]: unknown }

/** @internal Equal values in the same places, whatever the order of keys. Neither may contain itself. */
export const isSame = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every(
      (key) => Object.hasOwn(b, key) && isSame((a as Container)[key], (b as Container)[key])
    )
  )
}
