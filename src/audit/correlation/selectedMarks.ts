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

const none: ReadonlyArray<Mark> = []

const checked = (made: unknown): ReadonlyArray<Mark> | undefined => {
  if (made === undefined) return none
  if (Array.isArray(made)) return made.every(isMark) ? made : undefined
  return isMark(made) ? [made] : undefined
}

/** @internal Undefined if the selection threw, or returned something other than marks. */
export const marksOf = <From extends ReadonlyArray<unknown>>(
  select: (...from: From) => Marks,
  ...from: From
): ReadonlyArray<Mark> | undefined => {
  try {
    return checked(select(...from))
  } catch {
    return undefined
  }
}

/** @internal Whether the selection could read all parts of the key. */
export const isKnown = (by: Mark['by']): by is ReadonlyArray<string> =>
  by.every((part) => part !== undefined)

/** @internal */
export const isPlaced = ({ by }: Mark): boolean => isKnown(by)
