/**
 * Functions that return a value where others would throw.
 *
 * @module
 * @since 0.2.0
 */

/**
 * @internal The function, or `otherwise` if it throws: a getter or a revoked proxy may throw after the value was
 * decoded. Values parsed from JSON have neither.
 */
export const total =
  <A, B>(ask: (value: A) => B, otherwise: B) =>
  (value: A): B => {
    try {
      return ask(value)
    } catch {
      return otherwise
    }
  }
