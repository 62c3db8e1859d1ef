/**
 * Workers that take one batch after another.
 *
 * The libraries of pools find the file of their worker beside their own, which one that is bundled does not have.
 *
 * @module
 * @since 0.1.0
 */
import { Worker } from 'node:worker_threads'
import * as E from '../core/either.js'
import type { Signal } from '../stream/ReadOptions.js'
import { type FoldFailure, failureOf } from './Fold.js'
import type { Batch } from './foldBatch.js'
import type { Answer, Task } from './Task.js'

/** @internal */
export interface Pool {
  /** The file that a worker runs. */
  readonly script: string
  /** What a worker loads: the URL of a module. */
  readonly module: string
  readonly workers: number
  readonly signal: Signal | undefined
}

/** Those of the process, but for the one that says of what kind a script without a file is: a worker's is one. */
const flags = process.execArgv.filter((flag) => !flag.startsWith('--input-type'))

/** @internal The batches in the order of the tasks; the first failure ends all. */
export const inPool = (
  { script, module, workers, signal }: Pool,
  tasks: ReadonlyArray<Task>
): Promise<E.Either<FoldFailure, ReadonlyArray<Batch<unknown>>>> =>
  new Promise((resolve) => {
    const batches: Array<Batch<unknown>> = []
    const running = new Set<Worker>()
    let next = 0
    let left = tasks.length

    const end = (result: E.Either<FoldFailure, ReadonlyArray<Batch<unknown>>>): void => {
      signal?.removeEventListener('abort', abort)
      for (const worker of running) worker.terminate()
      resolve(result)
    }
    const abort = (): void => end(E.left(failureOf('Aborted')))

    const start = (): void => {
      const worker = new Worker(script, { workerData: module, execArgv: flags })
      let current = -1
      const give = (): void => {
        current = next++
        const task = tasks[current]
        if (task !== undefined) worker.postMessage(task)
      }
      const fail = (error?: unknown): void => end(E.left(failureOf('Threw', error)))
      worker
        .on('error', fail)
        .on('messageerror', fail)
        // A fold may end the process that it runs in.
        .on('exit', fail)
        .on('message', (answer: Answer) => {
          if (E.isLeft(answer)) return end(answer)
          batches[current] = answer.right
          left--
          if (left === 0) end(E.right(batches))
          else give()
        })
      running.add(worker)
      give()
    }

    if (signal?.aborted === true) return abort()
    if (tasks.length === 0) return end(E.right([]))
    signal?.addEventListener('abort', abort)
    for (let i = Math.min(workers, tasks.length); i > 0; i--) start()
  })
