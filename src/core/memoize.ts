/**
 * What is computed from an object once, when it is first needed.
 *
 * @module
 * @since 0.1.0
 */

/** @internal The same function, which asks once for each object and keeps the answer for as long as the object is there. */
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
