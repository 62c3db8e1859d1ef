/**
 * Copies of objects with changes, which are in the order of the keys: each property is defined once, with its final
 * value.
 *
 * @module
 * @since 0.2.0
 */
import type { Layout } from './Guide.js'
import { type Copy, copyBefore, put } from './original.js'

/** @internal An object, by its keys. */
export type Container = { readonly [key: string]: unknown }

/** @internal A key of the value, the key of the copy, and the value there; an undefined value is left out. */
export interface Change {
  readonly key: string
  readonly canonicalKey: string
  readonly seen: unknown
}

/** @internal Copies with the layout of the structure, if that has all of the keys, and none is renamed or removed. */
export const copyByLayout = (
  value: Container,
  size: number,
  changes: ReadonlyArray<Change>,
  layout: Layout
): Container | undefined => {
  if (changes.some(({ key, canonicalKey, seen }) => key !== canonicalKey || seen === undefined))
    return undefined
  const copy = copyBefore(value)
  if (layout(value, copy) !== size) return undefined
  for (const { key, seen } of changes) copy[key] = seen
  return copy
}

/** Defines a property of the copy; `inherited` if all objects may inherit one of that name. */
const set = (copy: Copy, key: string, value: unknown, inherited: boolean): void => {
  if (inherited) put(copy, key, value)
  else copy[key] = value
}

/** @internal A copy with any changes. */
export const changedCopy = (
  value: Container,
  changes: ReadonlyArray<Change>,
  keepsOriginal: boolean,
  inherited: boolean
): Container => {
  const copy = keepsOriginal ? copyBefore(value) : {}
  let next = 0
  for (const key in value) {
    const change = changes[next]
    if (change === undefined || change.key !== key) set(copy, key, value[key], inherited)
    else {
      next++
      if (change.seen !== undefined) set(copy, change.canonicalKey, change.seen, inherited)
    }
  }
  return copy
}
