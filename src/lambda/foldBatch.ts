/**
 * Folds a batch of objects into one state, which is stored under the name of the batch.
 *
 * Law: the state is the same in whatever order the objects are listed, and however often the batch is folded.
 *
 * @module
 * @since 0.2.0
 */
import { empty, type State } from '../aggregate/State.js'
import * as E from '../core/either.js'
import { type Tally, tallyMonoid } from '../delivery/Tally.js'
import type { ReadItem, Rejected } from '../stream/ReadItem.js'
import { type Batch, type BatchObject, objectsIn } from './Batch.js'
import type { Failed } from './Failed.js'
import { foldObject } from './foldObject.js'
import { nameOf } from './nameOf.js'
import type { Handler, Reading, Reject } from './Output.js'
import { type GetObject, sourceOf } from './objects.js'
import { absorb, putState, type StateParts } from './StateStore.js'

/**
 * The parts of a child execution of a Distributed Map.
 *
 * @category model
 * @since 0.2.0
 */
export interface BatchParts<Result> extends StateParts<Result>, Reading {
  readonly getObject: GetObject
  readonly reject: Reject
  /** How many objects are read concurrently: 8 by default. */
  readonly concurrency?: number
}

/**
 * The result of a batch, or of several that were merged: one line in the results of a Distributed Map.
 *
 * @category model
 * @since 0.2.0
 */
export interface BatchResult {
  /** The name of the state. */
  readonly name: string
  /** The length of the state as JSON, in characters. */
  readonly size: number
  readonly objects: number
  readonly tally: Tally
}

interface All<Result> {
  readonly state: State<ReadItem, Result>
  readonly tally: Tally
  readonly rejected: ReadonlyArray<Rejected>
}

/**
 * Reads several objects concurrently, so that waiting for the network overlaps: each runner takes the next object from
 * the list.
 */
const foldAll = async <Result>(
  parts: BatchParts<Result>,
  objects: ReadonlyArray<BatchObject>
): Promise<E.Either<Failed, All<Result>>> => {
  const { aggregate, concurrency = 8 } = parts
  const state = empty(aggregate)
  const rejected: Array<ReadonlyArray<Rejected>> = objects.map(() => [])
  const left = objects.entries()
  let total = tallyMonoid.empty
  let failed: E.Either<Failed, never> | undefined
  const run = async (): Promise<void> => {
    for (const [index, object] of left) {
      const read = await foldObject(aggregate, object, parts)
      if (E.isLeft(read)) failed ??= read
      if (E.isLeft(read) || failed !== undefined) return
      absorb(state, read.right.state)
      total = tallyMonoid.concat(total, read.right.tally)
      rejected[index] = read.right.rejected
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, concurrency) }, run))
  return failed ?? E.right({ state, tally: total, rejected: rejected.flat() })
}

/**
 * Handles a batch of objects. Its state is stored only once all are read, under a name derived from their keys, their
 * ETags and the aggregate's fingerprint: a child execution that fails has stored nothing, and one that runs twice, even
 * concurrently, writes the same text under the same name. Rejects with `NotRead` if an object could not be read, so
 * that Step Functions retries the batch.
 *
 * @category backfill
 * @since 0.2.0
 */
export function foldBatch<Result>(parts: BatchParts<Result>): Handler<Batch, BatchResult> {
  return async (batch) => {
    const objects = objectsIn(batch)
    const contents = objects.map((object) => JSON.stringify([sourceOf(object), object.etag]))
    const name = nameOf(parts.aggregate.fingerprint, 'batch', contents)
    const all = await foldAll(parts, objects)
    if (E.isLeft(all)) throw all.left
    const { state, tally, rejected } = all.right
    if (rejected.length > 0) await parts.reject({ name, rejected })
    const size = await putState(parts, name, state)
    return { name, size, objects: objects.length, tally }
  }
}
