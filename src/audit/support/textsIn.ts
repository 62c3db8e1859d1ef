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

/** Follows the path, `*` being any step, and from its end goes everywhere. Callbacks would cost more than the search. */
const addBelow = (search: Search, path: Path, value: unknown): void => {
  const { holds, way, found } = search
  const step = path[way.length]
  if (typeof value === 'string') {
    if (step === undefined && holds(value)) found.push([...way])
  } else if (step !== undefined && step !== '*') {
    if (isObject(value) && Object.hasOwn(value, step)) addAt(search, path, step, value[step])
  } else if (Array.isArray(value))
    for (let i = 0; i < value.length; i++) addAt(search, path, i, value[i])
  else if (isObject(value)) for (const key in value) addAt(search, path, key, value[key])
}

const addAt = (search: Search, path: Path, step: string | number, value: unknown): void => {
  search.way.push(step)
  addBelow(search, path, value)
  search.way.pop()
}

/** @internal The paths of such strings below the given paths, which may contain `*`. */
export const textsAt = (
  value: unknown,
  holds: Holds,
  paths: ReadonlyArray<Path>
): ReadonlyArray<Path> => {
  const search: Search = { holds, way: [], found: [] }
  for (const path of paths) addBelow(search, path, value)
  return search.found
}

const anywhere: ReadonlyArray<Path> = [[]]

/** @internal The paths of all such strings. */
export const textsIn = (value: unknown, holds: Holds): ReadonlyArray<Path> =>
  textsAt(value, holds, anywhere)
