/**
 * A type that is taken as it is.
 *
 * @module
 * @since 0.1.0
 */

/**
 * What TypeScript has as `NoInfer` since 5.4: a place from which no type parameter is inferred.
 *
 * @internal
 */
export type Fixed<A> = [A][A extends unknown ? 0 : never]
