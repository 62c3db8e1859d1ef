/**
 * Workers that take one batch after another.
 *
 * Pool libraries look for their worker script next to their own file, which a bundle does not have.
 *
 * @module
 * @since 0.1.0
 */
import { setImmediate as turn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import * as E from '../core/either.js'
import type { Signal } from '../stream/ReadOptions.js'
import { type FoldFailure, failureOf } from './Folded.js'
import type { Batch } from './foldBatch.js'
import type { Answer, Job, Task } from './Task.js'
import { workerFlags } from './workerFlags.js'

/** @internal */
export interface Pool {
  /** The script of the workers. */
  readonly script: string
  readonly job: Job
  readonly workers: number
  readonly signal: Signal | undefined
  /** Does the work of a worker in this thread. */
  readonly answer: (task: Task) => Promise<Answer>
  /** Called with the number of each completed task, in the order of completion. */
  readonly onDone: (index: number, batch: Batch) => void
}

const execArgv = workerFlags(process.execArgv)

/** The number of tasks sent ahead: a worker has its next task at hand, even while this thread is busy with its own. */
const ahead = 2

/**
 * @internal The results in the order of the tasks; the first failure ends all. If there is work for two, this thread is
 * one of the workers: it has nothing to load, and starting a worker takes as long as reading a few megabytes.
 */
export const inPool = (
  { script, job, workers, signal, answer, onDone }: Pool,
  tasks: ReadonlyArray<Task>
): Promise<E.Either<FoldFailure, ReadonlyArray<Batch>>> =>
  new Promise((resolve) => {
    const batches: Array<Batch> = []
    const running = new Set<Worker>()
    const threads = Math.min(workers, tasks.length)
    let loading = Math.max(threads - 1, 1)
    let next = 0
    let left = tasks.length
    let isOver = false

    const end = (result: E.Either<FoldFailure, ReadonlyArray<Batch>>): void => {
      isOver = true
      signal?.removeEventListener('abort', abort)
      for (const worker of running) worker.terminate()
      resolve(result)
    }
    const abort = (): void => end(E.left(failureOf('Aborted', 'The signal was aborted.')))

    /**
     * Not before every worker has loaded the module: whether an error in it is reported must not depend on which worker
     * is faster.
     */
    const endWhenDone = (): void => {
      if (left === 0 && loading === 0) end(E.right(batches))
    }
    const take = (index: number, answered: Answer): void => {
      if (E.isLeft(answered)) return end(answered)
      batches[index] = answered.right
      left--
      onDone(index, answered.right)
      endWhenDone()
    }

    const start = (): void => {
      const worker = new Worker(script, {
        workerData: job,
        ...(execArgv === undefined ? {} : { execArgv })
      })
      const given: Array<number> = []
      let hasLoaded = false
      const give = (): void => {
        const task = tasks[next]
        if (task === undefined) return
        given.push(next++)
        worker.postMessage(task)
      }
      const fail = (error?: unknown): void =>
        end(E.left(failureOf('Threw', 'A worker failed.', error)))
      worker
        .on('error', fail)
        .on('messageerror', fail)
        .on('exit', () =>
          end(
            E.left(
              hasLoaded
                ? failureOf('Threw', 'A function of the aggregate exited the process.')
                : failureOf('NotLoaded', 'The module never settles, or exits the process.')
            )
          )
        )
        .on('message', (answered: Answer | 'loaded') => {
          if (answered !== 'loaded') {
            give()
            return take(given.shift() ?? 0, answered)
          }
          hasLoaded = true
          loading--
          for (let i = 0; i < ahead; i++) give()
          endWhenDone()
        })
      running.add(worker)
    }

    const help = async (): Promise<void> => {
      while (!isOver) {
        const index = next++
        const task = tasks[index]
        if (task === undefined) return
        take(index, await answer(task))
        // Until the messages of the workers have been handled: a task in this thread may finish without yielding.
        await turn()
      }
    }

    if (signal?.aborted === true) return abort()
    if (tasks.length === 0) return end(E.right([]))
    signal?.addEventListener('abort', abort)
    for (let i = loading; i > 0; i--) start()
    if (threads > 1) help()
  })
