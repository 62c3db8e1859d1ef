/**
 * A worker: it loads a fold, takes batches of files, and answers each with what became of it.
 *
 * @module
 * @since 0.1.0
 */
import { parentPort, workerData } from 'node:worker_threads'
import * as E from '../core/either.js'
import { type Fold, failureOf } from './Fold.js'
import { foldBatch } from './foldBatch.js'
import type { Answer, Task } from './Task.js'

const isFold = (value: unknown): value is Fold<unknown> =>
  typeof value === 'object' &&
  value !== null &&
  'empty' in value &&
  typeof value.empty === 'function' &&
  'step' in value &&
  typeof value.step === 'function'

const loading = import(String(workerData)).then(
  (module) => (isFold(module.fold) ? E.right(module.fold) : E.left(failureOf('NotAFold'))),
  (error) => E.left(failureOf('NotLoaded', error))
)

const answerTo = async ({ files, options }: Task): Promise<Answer> => {
  const fold = await loading
  return E.isLeft(fold) ? fold : E.right(await foldBatch(fold.right, files, options))
}

parentPort?.on('message', (task: Task) => {
  answerTo(task)
    .then((answer) => parentPort?.postMessage(answer))
    .catch((error) => parentPort?.postMessage(E.left(failureOf('Threw', error))))
})
