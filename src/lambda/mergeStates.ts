/**
 * Merges states in a tree, in groups that fit into one function.
 *
 * Law: whatever the groups, the state at the root is that of one process that has read everything.
 *
 * @module
 * @since 0.2.0
 */

import { empty } from '../aggregate/State.js'
import { isObject } from '../core/Json.js'
import { tallyMonoid } from '../delivery/Tally.js'
import { Failed } from './Failed.js'
import type { BatchResult } from './foldBatch.js'
import { nameOf } from './nameOf.js'
import type { Handler } from './Output.js'
import { absorb, putState, readState, type StateParts } from './StateStore.js'

/**
 * Several results whose states are merged.
 *
 * @category model
 * @since 0.2.0
 */
export interface MergeGroup {
  readonly results: ReadonlyArray<BatchResult>
}

/**
 * The limits of a group: 100 states, and 32 million characters of JSON, by default. A group always has at least two
 * states, so that merging terminates.
 *
 * @category model
 * @since 0.2.0
 */
export interface GroupLimits {
  readonly maxStates?: number
  readonly maxSize?: number
}

/** Each state once: the runs of one batch have the same name. */
const distinct = (results: ReadonlyArray<BatchResult>): ReadonlyArray<BatchResult> =>
  [...new Map(results.map((result) => [result.name, result])).values()].sort((a, b) =>
    a.name < b.name ? -1 : 1
  )

/**
 * The groups in which results are merged next, in the order of their names, so that the tree is the same each time. A
 * single group with a single result is the root: merging is complete.
 *
 * @category backfill
 * @since 0.2.0
 */
export function groupsOf(
  results: ReadonlyArray<BatchResult>,
  { maxStates = 100, maxSize = 32_000_000 }: GroupLimits = {}
): ReadonlyArray<MergeGroup> {
  const groups: Array<{ results: Array<BatchResult> }> = []
  let size = 0
  for (const result of distinct(results)) {
    const last = groups.at(-1)?.results
    const isFull =
      last === undefined ||
      (last.length >= 2 && (last.length >= maxStates || size + result.size > maxSize))
    if (isFull) groups.push({ results: [result] })
    else last.push(result)
    size = isFull ? result.size : size + result.size
  }
  return groups
}

const resultsIn = (group: MergeGroup): ReadonlyArray<BatchResult> => {
  if (!isObject(group) || !Array.isArray(group.results) || group.results.length === 0)
    throw new Failed('InvalidInput', 'expected a group as groupsOf returns it: { results: [...] }')
  return distinct(group.results)
}

/**
 * Merges the states of a group, and stores the result under a name derived from theirs: a reducer that runs twice
 * replaces what it wrote. A group of one is its own result.
 *
 * @category backfill
 * @since 0.2.0
 */
export function mergeStates<Result>(parts: StateParts<Result>): Handler<MergeGroup, BatchResult> {
  return async (group) => {
    const results = resultsIn(group)
    const [only] = results
    if (only !== undefined && results.length === 1) return only
    const names = results.map(({ name }) => name)
    const state = empty(parts.aggregate)
    // Sequentially, so that at most two states are in memory.
    for (const name of names) absorb(state, await readState(parts, name))
    const name = nameOf(parts.aggregate.fingerprint, 'merge', names)
    return {
      name,
      size: await putState(parts, name, state),
      objects: results.reduce((sum, { objects }) => sum + objects, 0),
      tally: results.map((result) => result.tally).reduce(tallyMonoid.concat, tallyMonoid.empty)
    }
  }
}
