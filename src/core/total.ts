/**
 * Functions that return a value where others would throw.
 *
 * @module
 * @since 0.2.0
 */

/**
 * @internal The result of a function, or `fallback` if it throws: after the value was decoded, a getter or a revoked
 * proxy in it may throw. Values parsed from JSON have neither.
 */
export const total =
  <A, B>(f: (value: A) => B, fallback: B) =>
  (value: A): B => {
    try {
      return f(value)
    } catch {
      return fallback
    }
  }
