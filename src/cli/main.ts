/**
 * The process around the commands: signals and exit codes.
 *
 * Law: 0 means that a command was completed. If anything stops it before that, such as a signal, a module that never
 * settles, or a module that exits the process, the exit code is 1.
 *
 * @module
 * @since 0.2.0
 */
import { writeSync } from 'node:fs'
import { pipeTo } from './Pipe.js'
import { run } from './program.js'

const signals = ['SIGINT', 'SIGTERM'] as const

/** Restores the default behaviour for signals. */
const release = (): void => {
  for (const signal of signals) process.removeAllListeners(signal)
}

/** The first signal stops reading, and the results so far are still written; the second one kills the process. */
const abortBySignal = (): AbortSignal => {
  const abort = new AbortController()
  for (const signal of signals)
    process.once(signal, () => {
      release()
      abort.abort(signal)
    })
  return abort.signal
}

/**
 * Whether reading a named pipe without a writer blocks a thread, for which `process.exit` would wait: only a signal
 * ends that.
 */
const isHeld = ({ aborted }: AbortSignal): boolean =>
  aborted && process.getActiveResourcesInfo().includes('FSReqCallback')

/** @internal `files` are the scripts of the workers, and the version. */
export const main = async (files: {
  readonly worker: string
  readonly inWorker: string
  readonly version: string
}): Promise<void> => {
  let code: number | undefined
  process.on('exit', () => {
    if (code !== undefined) return
    process.exitCode = 1
    try {
      // Asynchronous writes are no longer possible.
      writeSync(2, 'error: stopped before the end\n')
    } catch {
      // Standard error is closed.
    }
  })
  const io = {
    ...files,
    stdin: process.stdin,
    stdout: pipeTo(process.stdout),
    stderr: pipeTo(process.stderr),
    signal: abortBySignal(),
    env: process.env,
    now: Date.now
  }
  const ended = await run(process.argv.slice(2), io)
  await io.stdout.flush()
  await io.stderr.flush()
  code = ended
  release()
  if (isHeld(io.signal)) process.kill(process.pid, io.signal.reason)
  // Exits explicitly: timers of a module with rules would keep the process alive.
  else process.exit(code)
}
