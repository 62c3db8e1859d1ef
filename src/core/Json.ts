/**
 * JSON values, and the names of their types: all that an issue may say about a value.
 *
 * @module
 * @since 0.1.0
 */

/**
 * Any value that `JSON.parse` returns.
 *
 * @category model
 * @since 0.1.0
 */
export type Json = string | number | boolean | null | JsonArray | JsonObject

/**
 * A JSON array with any values.
 *
 * @category model
 * @since 0.1.0
 */
export interface JsonArray extends ReadonlyArray<Json> {}

/**
 * A JSON object whose keys have no model.
 *
 * @category model
 * @since 0.1.0
 */
export interface JsonObject {
  readonly [key: string]: Json
}

/**
 * The type of a value; `nothing` stands for a missing key, or for a value that JSON cannot represent.
 *
 * @category model
 * @since 0.1.0
 */
export type JsonKind = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object' | 'nothing'

/** @internal */
export const kindOf = (value: unknown): JsonKind => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  const type = typeof value
  return type === 'object' || type === 'string' || type === 'number' || type === 'boolean'
    ? type
    : 'nothing'
}

/** @internal An object with keys: not null, not an array. */
export const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
