/**
 * Windows as JSON: equal windows give equal JSON.
 *
 * @module
 * @since 0.2.0
 */
import type * as t from 'io-ts'
import { countOf, refuse, stringOf, tuple } from '../../aggregate/json.js'
import type { DecodeIssue } from '../../core/DecodeIssue.js'
import * as E from '../../core/either.js'
import type { Json } from '../../core/Json.js'
import type { Path } from '../../core/Path.js'
import { issuesOf } from '../optionIssues.js'
import { type Edges, isWitness } from './Edges.js'
import { settled } from './LazySighting.js'
import { compareSightings, type Sighting, SightingCodec, WitnessCodec } from './Sighting.js'
import {
  absorbWindow,
  allWindows,
  comparePositions,
  hasWindow,
  type Limits,
  noWindows,
  type Position,
  trim,
  type Window,
  type Windows
} from './Windows.js'

/** The latest sightings have a subject only if they are not among the first. */
const lateIn = ({ firsts, lasts }: Edges): ReadonlyArray<Sighting> =>
  lasts.map((last) => {
    if (!isWitness(last) || !firsts.some((first) => compareSightings(first, last) === 0))
      return settled(last)
    const { subject: _, ...bare } = settled(last)
    return bare
  })

/** @internal */
export const encodeWindows = (windows: Windows, limits: Limits): Json => {
  trim(windows, limits.windows)
  const state: unknown = [
    [...allWindows(windows)]
      .sort(comparePositions)
      .map(({ bucket, key, sides }) => [
        bucket,
        key,
        sides.map((edges) => [edges.firsts, lateIn(edges), edges.more])
      ]),
    windows.dropped === undefined ? null : [windows.dropped.bucket, windows.dropped.key]
  ]
  // Sightings are plain JSON, which interfaces without an index signature cannot express.
  return state as Json
}

const listWith =
  <A>(codec: t.Type<A, unknown>, max: number) =>
  (json: unknown, path: Path): E.Either<DecodeIssue, Array<A>> => {
    if (!Array.isArray(json) || json.length > max)
      return refuse(path, `a list of at most ${max}`, json)
    const all: Array<A> = []
    for (const [i, each] of json.entries()) {
      const decoded = codec.decode(each)
      if (E.isLeft(decoded)) {
        const [issue] = issuesOf([...path, i], decoded.left)
        return issue === undefined ? refuse([...path, i], codec.name, each) : E.left(issue)
      }
      all.push(decoded.right)
    }
    return E.right(all)
  }

const lateCodec = (json: unknown, path: Path, max: number) => {
  const bare = listWith(SightingCodec, max)(json, path)
  if (E.isLeft(bare) || !Array.isArray(json)) return bare
  for (const [i, each] of json.entries()) {
    if (!(typeof each === 'object' && each !== null && 'subject' in each)) continue
    const witness = listWith(WitnessCodec, 1)([each], [...path, i])
    if (E.isLeft(witness)) return witness
  }
  return bare
}

const edgesOf = (json: unknown, max: number, path: Path): E.Either<DecodeIssue, Edges> => {
  const parts = tuple(json, 3, path)
  if (E.isLeft(parts)) return parts
  const [first, late, more] = parts.right
  const firsts = listWith(WitnessCodec, max)(first, [...path, 0])
  if (E.isLeft(firsts)) return firsts
  const lasts = lateCodec(late, [...path, 1], max)
  if (E.isLeft(lasts)) return lasts
  return typeof more === 'boolean'
    ? E.right({ firsts: firsts.right, lasts: lasts.right, more })
    : refuse([...path, 2], 'a boolean', more)
}

const positionOf = (bucket: unknown, key: unknown, path: Path): E.Either<DecodeIssue, Position> => {
  // Windows before 1970 have negative positions.
  const count = countOf(typeof bucket === 'number' ? Math.abs(bucket) : bucket, [...path, 0])
  if (E.isLeft(count)) return count
  const name = stringOf(key, [...path, 1])
  return E.isLeft(name) ? name : E.right({ bucket: Number(bucket), key: name.right })
}

const windowOf = (json: unknown, limits: Limits, path: Path): E.Either<DecodeIssue, Window> => {
  const parts = tuple(json, 3, path)
  if (E.isLeft(parts)) return parts
  const [bucket, key, given] = parts.right
  const position = positionOf(bucket, key, path)
  if (E.isLeft(position)) return position
  const list = tuple(given, limits.sides.length, [...path, 2])
  if (E.isLeft(list)) return list
  const sides: Array<Edges> = []
  for (const [i, { max }] of limits.sides.entries()) {
    const edges = edgesOf(list.right[i], max, [...path, 2, i])
    if (E.isLeft(edges)) return edges
    sides.push(edges.right)
  }
  return E.right({ ...position.right, sides })
}

/** @internal */
export const decodeWindows = (
  json: unknown,
  limits: Limits,
  path: Path
): E.Either<DecodeIssue, Windows> => {
  const parts = tuple(json, 2, path)
  if (E.isLeft(parts)) return parts
  const [kept, dropped] = parts.right
  if (!Array.isArray(kept)) return refuse([...path, 0], 'a list of windows', kept)
  const windows = noWindows()
  for (const [i, each] of kept.entries()) {
    const window = windowOf(each, limits, [...path, 0, i])
    if (E.isLeft(window)) return window
    if (hasWindow(windows, window.right))
      return refuse([...path, 0, i], 'a unique window', each, 'it occurs twice')
    absorbWindow(windows, limits, window.right)
  }
  if (dropped === null) return E.right(windows)
  const pair = tuple(dropped, 2, [...path, 1])
  if (E.isLeft(pair)) return pair
  const position = positionOf(pair.right[0], pair.right[1], [...path, 1])
  return E.map((found: Position): Windows => ({ ...windows, dropped: found }))(position)
}
