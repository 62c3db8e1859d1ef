/**
 * What a selection returns, checked: rules of users may be written without a compiler.
 *
 * @module
 * @since 0.2.0
 */
import { isObject } from '../../core/Json.js'
import type { Mark, Marks } from './Selection.js'

const isMark = (value: unknown): value is Mark =>
  isObject(value) &&
  Array.isArray(value['by']) &&
  value['by'].every((part) => part === undefined || typeof part === 'string') &&
  (value['what'] === undefined || typeof value['what'] === 'string')

/** @internal Undefined if the selection threw, or returned something other than marks. */
export const marksOf = (select: () => Marks): ReadonlyArray<Mark> | undefined => {
  try {
    const made: unknown = select()
    const all: ReadonlyArray<unknown> =
      made === undefined ? [] : Array.isArray(made) ? made : [made]
    return all.every(isMark) ? all : undefined
  } catch {
    return undefined
  }
}

/** @internal Whether the selection could read all parts of the key. */
export const isKnown = (by: Mark['by']): by is ReadonlyArray<string> =>
  by.every((part) => part !== undefined)

/** @internal */
export const isPlaced = ({ by }: Mark): boolean => isKnown(by)
