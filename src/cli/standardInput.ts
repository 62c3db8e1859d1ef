/**
 * The name of standard input as a source.
 *
 * @module
 * @since 0.2.0
 */

/** @internal */
export const standardInput = 'standard input'
