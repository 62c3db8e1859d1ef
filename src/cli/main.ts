/**
 * The program around the commands: its exit code, whatever ends it.
 *
 * Law: 0 means that a command came to its end. Whatever stops it before, a signal, a module that never settles or that ends
 * the process, is 1.
 *
 * @module
 * @since 0.2.0
 */
import { writeSync } from 'node:fs'
import { pipeTo } from './Pipe.js'
import { run } from './program.js'

const signals = ['SIGINT', 'SIGTERM'] as const

/** From here on a signal does what it does by default. */
const release = (): void => {
  for (const signal of signals) process.removeAllListeners(signal)
}

/** The first asks to end, and what was found is still written; the second kills. */
const abortBySignal = (): AbortSignal => {
  const abort = new AbortController()
  for (const signal of signals)
    process.once(signal, () => {
      release()
      abort.abort(signal)
    })
  return abort.signal
}

/** A named pipe without a writer holds a thread, for which `process.exit` would wait: only a signal ends that. */
const isHeld = ({ aborted }: AbortSignal): boolean =>
  aborted && process.getActiveResourcesInfo().includes('FSReqCallback')

/** @internal `files` are what workers run and load, and the version. */
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
      // Nothing that waits is done any more.
      writeSync(2, 'error: stopped before the end\n')
    } catch {
      // Nothing reads it.
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
  // Timers of a rules module would keep the process.
  else process.exit(code)
}
