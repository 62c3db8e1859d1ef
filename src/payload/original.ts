/**
 * The record behind a typed view that had to be copied, and the copies.
 *
 * @module
 * @since 0.1.0
 */

/** Registered, so that the ESM and the CommonJS copy of the library read each other's events. */
const original = Symbol.for('mediatrail.original')

/** @internal A copy that is being made. */
export type Copy = { [key: string]: unknown }

/** @internal An object without a property, and a value behind it, out of sight of spread, JSON and structuredClone. */
export const copyBefore = (value: object): Copy => Object.defineProperty({}, original, { value })

/** @internal Makes a property of the object itself, also where all objects inherit one of that name, such as `__proto__`. */
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

/** @internal The record as it came: the value itself where no copy was needed, or where it cannot be read any more. */
export const originalOf = (value: object): object => {
  try {
    return (value as { readonly [original]?: object })[original] ?? value
  } catch {
    return value
  }
}
