/**
 * Questions that have an answer for every value.
 *
 * @module
 * @since 0.2.0
 */

/**
 * @internal A question that answers `otherwise` where it threw: a getter, or a proxy that was taken back, may throw later than when
 * the value was decoded. No value from JSON text has any.
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
