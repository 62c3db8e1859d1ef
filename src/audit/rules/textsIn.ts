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

/** @internal Where some paths lead; each place of the value is visited once. */
export const textsAt = (
  value: unknown,
  holds: Holds,
  paths: ReadonlyArray<Path>,
  before: Path
): ReadonlyArray<Path> => {
  if (paths.some((path) => path.length === 0)) return textsIn(value, holds, before)
  if (paths.length === 0) return []
  return entriesOf(value).flatMap(([key, inner]) =>
    textsAt(
      inner,
      holds,
      paths.filter(([step]) => step === '*' || step === key).map((path) => path.slice(1)),
      [...before, key]
    )
  )
}
