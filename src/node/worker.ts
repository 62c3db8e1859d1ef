/**
 * A worker: loads an aggregate, takes batches of files, and sends back the state of each.
 *
 * @module
 * @since 0.1.0
 */
import { parentPort, workerData } from 'node:worker_threads'
import type { Aggregate } from '../aggregate/Aggregate.js'
import { overEvents } from '../aggregate/overItems.js'
import * as E from '../core/either.js'
import { isObject } from '../core/Json.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import type { ReadItem } from '../stream/ReadItem.js'
import { answerTo } from './answerTo.js'
import { type FoldFailure, failureOf } from './Folded.js'
import type { Job, Task } from './Task.js'

/**
 * The type of its events cannot be checked at run time; its fingerprint is compared with that of the caller's
 * aggregate.
 */
const isAggregate = (value: unknown): value is Aggregate<never, unknown> =>
  isObject(value) && typeof value['fingerprint'] === 'string' && isObject(value['~fold'])

const { module, over, fingerprint }: Job = workerData

const aggregateOf = async (): Promise<E.Either<FoldFailure, Aggregate<ReadItem, unknown>>> => {
  const { aggregate }: { readonly aggregate?: unknown } = await import(module)
  const found = await aggregate
  if (!isAggregate(found))
    return E.left(
      failureOf('NotAnAggregate', 'The module must export an aggregate as `aggregate`.')
    )
  if (found.fingerprint !== fingerprint)
    return E.left(
      failureOf('OtherAggregate', 'Pass to foldFiles the aggregate that the module exports.')
    )
  return E.right(
    over === 'events'
      ? overEvents(found as Aggregate<MediaEvent, unknown>)
      : (found as Aggregate<ReadItem, unknown>)
  )
}

const notLoaded = (error: unknown): E.Either<FoldFailure, never> =>
  E.left(failureOf('NotLoaded', 'The module could not be loaded.', error))

aggregateOf()
  .catch(notLoaded)
  .then((loaded) => {
    if (E.isLeft(loaded)) return parentPort?.postMessage(loaded)
    // Only now: a worker that listens stays alive, and one whose module never settles must exit.
    let before: Promise<unknown> = Promise.resolve()
    parentPort?.on('message', (task: Task) => {
      // One after another: the next task arrives before the previous one is done.
      before = before
        .then(() => answerTo(loaded.right, task))
        .then((answer) => parentPort?.postMessage(answer))
    })
    parentPort?.postMessage('loaded')
  })
