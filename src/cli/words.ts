/**
 * Numbers in sentences.
 *
 * @module
 * @since 0.2.0
 */

/** @internal `1,234 calls`, `1 call`. */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`
