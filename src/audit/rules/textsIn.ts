/**
 * Texts inside of a payload that are of interest, and where they stand.
 *
 * @module
 * @since 0.1.0
 */
import type { Path } from '../../decode/Path.js'

type Holds = (text: string) => boolean

type Container = { readonly [key: string]: unknown }

/** @internal Whether a text somewhere inside holds; nearly always none does, and then this makes nothing. */
export const anyText = (value: unknown, holds: Holds): boolean => {
  if (typeof value === 'string') return holds(value)
  if (typeof value !== 'object' || value === null) return false
  for (const key in value) if (anyText((value as Container)[key], holds)) return true
  return false
}

const entriesOf = (value: unknown): ReadonlyArray<readonly [string | number, unknown]> => {
  if (Array.isArray(value)) return value.map((inner, i) => [i, inner] as const)
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

/** @internal The places of such texts. */
export const textsIn = (value: unknown, holds: Holds, before: Path): ReadonlyArray<Path> =>
  typeof value === 'string'
    ? holds(value)
      ? [before]
      : []
    : entriesOf(value).flatMap(([key, inner]) => textsIn(inner, holds, [...before, key]))

/** @internal Whether a path, which may have `*` in it, leads to such a text. */
export const leadsTo = (value: unknown, holds: Holds, path: Path, depth = 0): boolean => {
  const step = path[depth]
  if (step === undefined) return anyText(value, holds)
  if (typeof value !== 'object' || value === null) return false
  const container = value as Container
  if (step !== '*')
    return Object.hasOwn(container, step) && leadsTo(container[step], holds, path, depth + 1)
  for (const key in container) if (leadsTo(container[key], holds, path, depth + 1)) return true
  return false
}

/** @internal The places of such texts where a path leads; `before` is the part of it that was gone. */
export const textsAt = (
  value: unknown,
  holds: Holds,
  path: Path,
  before: Path = []
): ReadonlyArray<Path> => {
  const step = path[before.length]
  if (step === undefined) return textsIn(value, holds, before)
  if (typeof value !== 'object' || value === null) return []
  const container = value as Container
  if (step === '*')
    return entriesOf(value).flatMap(([key, inner]) => textsAt(inner, holds, path, [...before, key]))
  return Object.hasOwn(container, step)
    ? textsAt(container[step], holds, path, [...before, step])
    : []
}
