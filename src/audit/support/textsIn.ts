/**
 * Finds certain strings in a payload, with their paths. Almost always there are none, and nothing is allocated.
 *
 * @module
 * @since 0.1.0
 */
import { isObject } from '../../core/Json.js'
import type { Path } from '../../core/Path.js'

/** Whether a string is to be found. */
type Holds = (text: string) => boolean

/** One search: its current path, and the paths found. */
interface Search {
  readonly holds: Holds
  readonly way: Array<string | number>
  readonly found: Array<Path>
}

const goInto = (
  search: Search,
  step: string | number,
  value: unknown,
  go: (value: unknown) => void
): void => {
  search.way.push(step)
  go(value)
  search.way.pop()
}

const goIntoEach = (search: Search, value: unknown, go: (inner: unknown) => void): void => {
  if (Array.isArray(value)) for (let i = 0; i < value.length; i++) goInto(search, i, value[i], go)
  else if (isObject(value)) for (const key in value) goInto(search, key, value[key], go)
}

const addAll = (search: Search, value: unknown): void => {
  if (typeof value !== 'string') goIntoEach(search, value, (inner) => addAll(search, inner))
  else if (search.holds(value)) search.found.push([...search.way])
}

const addAt = (search: Search, value: unknown, path: Path): void => {
  const step = path[search.way.length]
  if (step === undefined) addAll(search, value)
  else if (step === '*') goIntoEach(search, value, (inner) => addAt(search, inner, path))
  else {
    const inner = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
    goInto(search, step, inner, (at) => addAt(search, at, path))
  }
}

/** @internal The paths of such strings below the given paths, which may contain `*`. */
export const textsAt = (
  value: unknown,
  holds: Holds,
  paths: ReadonlyArray<Path>
): ReadonlyArray<Path> => {
  const search: Search = { holds, way: [], found: [] }
  for (const path of paths) addAt(search, value, path)
  return search.found
}

const anywhere: ReadonlyArray<Path> = [[]]

/** @internal The paths of all such strings. */
export const textsIn = (value: unknown, holds: Holds): ReadonlyArray<Path> =>
  textsAt(value, holds, anywhere)
