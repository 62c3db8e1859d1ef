/** Runs a bundled handler like Lambda: in its own process, with JSON as input and output. */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { bundleOf, type HandlerName } from '../build.js'

const script = fileURLToPath(new URL('../invoke.mjs', import.meta.url))

/** An error as Lambda reports it: its name and message. */
class Threw extends Error {
  constructor(
    override readonly name: string,
    message: string
  ) {
    super(message)
  }
}

interface Answer {
  readonly value?: unknown
  readonly error?: { readonly name: string; readonly message: string }
}

export interface Invoked {
  readonly value: unknown
  readonly log: string
}

export type Env = Readonly<Record<string, string>>

/**
 * Invokes one process with several events: it is cold for the first, warm for the others. Aborting the signal kills it.
 */
export const invokeEach = (
  folder: string,
  events: ReadonlyArray<unknown>,
  env: Env,
  signal?: AbortSignal
): Promise<{ readonly values: ReadonlyArray<unknown>; readonly log: string }> =>
  new Promise((resolve, reject) => {
    const child = fork(script, [`${folder}/index.mjs`], {
      env: { PATH: process.env['PATH'], ...env },
      // The SDK prints a warning about the version of Node whenever it is loaded.
      execArgv: ['--no-warnings'],
      silent: true
    })
    signal?.addEventListener('abort', () => child.kill('SIGKILL'))
    const values: Array<unknown> = []
    let log = ''
    let threw: Threw | undefined
    child.stdout?.on('data', (data) => (log += data))
    child.stderr?.on('data', (data) => (log += data))
    child.on('message', (message: 'ready' | Answer) => {
      if (message !== 'ready') {
        const { value, error } = message
        if (error === undefined) values.push(value)
        else threw = new Threw(error.name, error.message)
      }
      if (threw !== undefined || values.length === events.length) child.send('end')
      else child.send(JSON.parse(JSON.stringify(events[values.length])))
    })
    child.on('close', (code) => {
      if (threw !== undefined) reject(threw)
      else if (values.length === events.length) resolve({ values, log })
      else reject(new Threw('Runtime.ExitError', `${code}: ${log}`))
    })
  })

export const invokeBundle = async (
  folder: string,
  event: unknown,
  env: Env,
  signal?: AbortSignal
): Promise<Invoked> => {
  const { values, log } = await invokeEach(folder, [event], env, signal)
  return { value: values[0], log }
}

export const invoke = (
  name: HandlerName,
  event: unknown,
  env: Env,
  signal?: AbortSignal
): Promise<Invoked> => invokeBundle(bundleOf(name), event, env, signal)
