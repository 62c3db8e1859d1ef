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
import { type FoldFailure, failureOf } from './Folded.js'
import type { Batch } from './foldBatch.js'
import type { Answer, Job, Task } from './Task.js'
import { workerFlags } from './workerFlags.js'

/** @internal */
export interface Pool {
  /** The file that a worker runs. */
  readonly script: string
  readonly job: Job
  readonly workers: number
  readonly signal: Signal | undefined
}

const execArgv = workerFlags(process.execArgv)

/** @internal The batches in the order of the tasks; the first failure ends all. */
export const inPool = (
  { script, job, workers, signal }: Pool,
  tasks: ReadonlyArray<Task>
): Promise<E.Either<FoldFailure, ReadonlyArray<Batch>>> =>
  new Promise((resolve) => {
    const batches: Array<Batch> = []
    const running = new Set<Worker>()
    let next = 0
    let left = tasks.length

    const end = (result: E.Either<FoldFailure, ReadonlyArray<Batch>>): void => {
      signal?.removeEventListener('abort', abort)
      for (const worker of running) worker.terminate()
      resolve(result)
    }
    const abort = (): void => end(E.left(failureOf('Aborted', 'The signal was aborted.')))

    const start = (): void => {
      const worker = new Worker(script, {
        workerData: job,
        ...(execArgv === undefined ? {} : { execArgv })
      })
      let current = -1
      const give = (): void => {
        current = next++
        const task = tasks[current]
        if (task !== undefined) worker.postMessage(task)
      }
      const fail = (error?: unknown): void =>
        end(E.left(failureOf('Threw', 'A worker failed.', error)))
      worker
        .on('error', fail)
        .on('messageerror', fail)
        .on('exit', () =>
          end(
            E.left(
              current < 0
                ? failureOf('NotLoaded', 'The module never settles, or ends the process.')
                : failureOf('Threw', 'A function of the aggregate ended the process.')
            )
          )
        )
        .on('message', (answer: Answer | 'loaded') => {
          if (answer === 'loaded') return give()
          if (E.isLeft(answer)) return end(answer)
          batches[current] = answer.right
          left--
          if (left === 0) end(E.right(batches))
          else give()
        })
      running.add(worker)
    }

    if (signal?.aborted === true) return abort()
    if (tasks.length === 0) return end(E.right([]))
    signal?.addEventListener('abort', abort)
    for (let i = Math.min(workers, tasks.length); i > 0; i--) start()
  })
