/**
 * The state of findings as JSON: a list of groups, and pairs of a rule and its tally.
 *
 * @module
 * @since 0.2.0
 */
import type * as t from 'io-ts'
import { pairs, refuse, sorted, tuple } from '../aggregate/json.js'
import type { DecodeIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import type { Json } from '../core/Json.js'
import type { Path } from '../core/Path.js'
import { FindingGroupCodec, RuleTallyCodec } from './findingCodec.js'
import { addFindingGroup, addTally, type FindingSums, noFindings } from './findingSums.js'
import { issuesOf } from './optionIssues.js'

/** @internal Equal sums give equal JSON. */
export const encodeSums = ({ groups, rules }: FindingSums): ReadonlyArray<Json> => {
  const state: unknown = [
    sorted(groups).map(([, { verdict, count, last }]) => ({ verdict, count, last: last.text })),
    sorted(rules)
  ]
  // Verdicts are plain JSON, which interfaces without an index signature cannot express.
  return state as ReadonlyArray<Json>
}

const decodeWith =
  <A>(codec: t.Type<A, unknown>) =>
  (json: unknown, path: Path): E.Either<DecodeIssue, A> => {
    const decoded = codec.decode(json)
    if (E.isRight(decoded)) return decoded
    const [issue] = issuesOf(path, decoded.left)
    return issue === undefined ? refuse(path, codec.name, json) : E.left(issue)
  }

const decodeGroup = decodeWith(FindingGroupCodec)

/** @internal */
export const decodeSums = (json: unknown, path: Path): E.Either<DecodeIssue, FindingSums> => {
  const parts = tuple(json, 2, path)
  if (E.isLeft(parts)) return parts
  const [groups, rules] = parts.right
  if (!Array.isArray(groups)) return refuse([...path, 0], 'a list of groups', groups)
  const sums = noFindings()
  for (const [i, each] of groups.entries()) {
    const group = decodeGroup(each, [...path, 0, i])
    if (E.isLeft(group)) return group
    addFindingGroup(sums, group.right)
    if (sums.groups.size <= i)
      return refuse([...path, 0, i], 'a unique group', each, 'it occurs twice')
  }
  const tallies = pairs(rules, [...path, 1], decodeWith(RuleTallyCodec))
  if (E.isLeft(tallies)) return tallies
  for (const [rule, tally] of tallies.right) addTally(sums, rule, tally)
  return E.right(sums)
}
