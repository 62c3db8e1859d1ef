/**
 * The fields of a record, each with its path.
 *
 * @module
 * @since 0.2.0
 */
import { isObject } from '../core/Json.js'
import type { Path } from '../core/Path.js'

const isEmpty = (value: unknown): boolean =>
  isObject(value) ? Object.keys(value).length === 0 : Array.isArray(value) && value.length === 0

/** @internal An empty list or object is a leaf, too. */
export const leaves = function* (value: unknown, path: Path): Generator<readonly [Path, unknown]> {
  if ((!isObject(value) && !Array.isArray(value)) || isEmpty(value)) yield [path, value]
  else if (Array.isArray(value))
    for (const [index, element] of value.entries()) yield* leaves(element, [...path, index])
  else for (const [key, member] of Object.entries(value)) yield* leaves(member, [...path, key])
}

/** @internal Long values are truncated. */
export const showValue = (value: unknown): string => {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? '')
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}
