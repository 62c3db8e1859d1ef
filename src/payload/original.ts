/**
 * The record behind a typed view that had to be copied.
 *
 * @module
 * @since 0.1.0
 */

/** Registered, so that the ESM and the CommonJS copy of the library read each other's events. */
const original = Symbol.for('mediatrail.original')

/** @internal Hangs a record on the copy that was made of it, out of sight of spread, JSON and structuredClone. */
export const attach = (copy: object, record: object): void => {
  Object.defineProperty(copy, original, { value: record })
}

/** @internal The record as it came: the value itself where no copy was needed, or where it cannot be read any more. */
export const originalOf = (value: object): object => {
  try {
    return (value as { readonly [original]?: object })[original] ?? value
  } catch {
    return value
  }
}
