/**
 * Values computed once for each object, when they are first needed.
 *
 * @module
 * @since 0.1.0
 */

/** @internal A function that computes its result once for each object, and keeps it as long as the object is alive. */
export const memoize = <A extends object, B>(of: (from: A) => B): ((from: A) => B) => {
  const known = new WeakMap<A, B>()
  return (from) => {
    const before = known.get(from)
    if (before !== undefined) return before
    const answer = of(from)
    known.set(from, answer)
    return answer
  }
}
