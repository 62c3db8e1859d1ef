/**
 * The record behind a typed view that had to be copied.
 *
 * @module
 * @since 0.1.0
 */

/** Registered, so that the ESM and the CommonJS copy of the library read each other's events. */
const original = Symbol.for('mediatrail.original')

type Fields = { readonly [key: string]: unknown }

/** A new object that has an original behind it, out of sight of spread, JSON and structuredClone. */
const withOriginal = (record: object): Fields =>
  Object.defineProperty({}, original, { value: record })

/** @internal A copy without a property, to be filled by {@link define}. */
export const emptyCopy = (value: object, keepsOriginal: boolean): Fields =>
  keepsOriginal ? withOriginal(value) : {}

/** @internal Defines, and never assigns: a key may be named like something that every object inherits. */
export const define = (copy: object, key: string, value: unknown): void => {
  Object.defineProperty(copy, key, { value, enumerable: true, writable: true, configurable: true })
}

/** @internal */
export const copyOf = (value: Fields, keepsOriginal: boolean): { [key: string]: unknown } =>
  keepsOriginal ? Object.assign(withOriginal(value), value) : { ...value }

/** @internal The record as it came: the value itself where no copy was needed, or where it cannot be read any more. */
export const originalOf = (value: object): object => {
  try {
    return (value as { readonly [original]?: object })[original] ?? value
  } catch {
    return value
  }
}
