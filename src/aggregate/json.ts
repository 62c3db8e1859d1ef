/**
 * Checks of untrusted JSON, from which the state of an aggregate is read.
 *
 * @module
 * @since 0.1.0
 */
import type { DecodeIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import { kindOf } from '../core/Json.js'
import type { Path } from '../core/Path.js'

/** @internal An issue, as a Left. */
export const refuse = (
  path: Path,
  expected: string,
  found: unknown,
  hint = ''
): E.Either<DecodeIssue, never> => E.left({ path, expected, found: kindOf(found), hint })

/** @internal A number of things: a whole number, not negative. */
export const countOf = (json: unknown, path: Path): E.Either<DecodeIssue, number> =>
  typeof json === 'number' && Number.isSafeInteger(json) && json >= 0
    ? E.right(json + 0)
    : refuse(path, 'a count', json)

/** @internal */
export const stringOf = (json: unknown, path: Path): E.Either<DecodeIssue, string> =>
  typeof json === 'string' ? E.right(json) : refuse(path, 'a string', json)

/** @internal A list with exactly this many elements. */
export const tuple = (
  json: unknown,
  length: number,
  path: Path
): E.Either<DecodeIssue, ReadonlyArray<unknown>> =>
  Array.isArray(json) && json.length === length
    ? E.right(json)
    : refuse(path, `a list of ${length}`, json)

/**
 * @internal Pairs of keys and values, with unique keys; pairs instead of an object, so that any string can be a key.
 */
export const pairs = <A>(
  json: unknown,
  path: Path,
  value: (json: unknown, path: Path) => E.Either<DecodeIssue, A>
): E.Either<DecodeIssue, Map<string, A>> => {
  if (!Array.isArray(json)) return refuse(path, 'a list of pairs', json)
  const map = new Map<string, A>()
  for (let i = 0; i < json.length; i++) {
    const pair = tuple(json[i], 2, [...path, i])
    if (E.isLeft(pair)) return pair
    const key = stringOf(pair.right[0], [...path, i, 0])
    if (E.isLeft(key)) return key
    if (map.has(key.right))
      return refuse([...path, i, 0], 'a unique key', key.right, 'it occurs twice')
    const decoded = value(pair.right[1], [...path, i, 1])
    if (E.isLeft(decoded)) return decoded
    map.set(key.right, decoded.right)
  }
  return E.right(map)
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0

/** @internal In code-unit order of the keys, so that the order of events has no effect. */
export const sorted = <A>(map: ReadonlyMap<string, A>): ReadonlyArray<readonly [string, A]> =>
  [...map].sort(byKey)
