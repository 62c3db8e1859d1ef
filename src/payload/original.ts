/**
 * The record behind a typed view that had to be copied, and how copies are made.
 *
 * @module
 * @since 0.1.0
 */

/** A registered symbol, so that the ESM and CommonJS builds of the library can read each other's events. */
const original = Symbol.for('mediatrail.original')

/** @internal A copy under construction. */
export type Copy = { [key: string]: unknown }

/**
 * @internal An object without properties that refers to the original, invisibly to spread, JSON and structuredClone.
 */
export const copyBefore = (value: object): Copy => Object.defineProperty({}, original, { value })

/** @internal Defines an own property, even under a name that all objects inherit, such as `__proto__`. */
export const put = (copy: Copy, key: string, value: unknown): void => {
  if (key in Object.prototype)
    Object.defineProperty(copy, key, {
      value,
      enumerable: true,
      writable: true,
      configurable: true
    })
  else copy[key] = value
}

/** @internal The record as it was read: the value itself if no copy was needed, or if it can no longer be read. */
export const originalOf = (value: object): object => {
  try {
    return (value as { readonly [original]?: object })[original] ?? value
  } catch {
    return value
  }
}
