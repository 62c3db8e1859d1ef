/**
 * Values computed once for each object, when they are first needed.
 *
 * @module
 * @since 0.1.0
 */

/** @internal A function that computes its result once for each object, and keeps it as long as the object is alive. */
export const memoize = <A extends object, B>(of: (from: A) => B): ((from: A) => B) => {
  const results = new WeakMap<A, B>()
  return (from) => {
    const cached = results.get(from)
    if (cached !== undefined) return cached
    const result = of(from)
    results.set(from, result)
    return result
  }
}
