/** Runs a bundled handler as Lambda does: in a process of its own, with JSON in and JSON out. */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { bundleOf, type HandlerName } from '../build.js'

const script = fileURLToPath(new URL('../invoke.mjs', import.meta.url))

/** As Lambda reports it: by name and message. */
class Threw extends Error {
  constructor(
    override readonly name: string,
    message: string
  ) {
    super(message)
  }
}

export interface Invoked {
  readonly value: unknown
  readonly log: string
}

export const invokeBundle = (
  folder: string,
  event: unknown,
  env: Readonly<Record<string, string>>
): Promise<Invoked> =>
  new Promise((resolve, reject) => {
    const child = fork(script, [`${folder}/index.mjs`], {
      env: { PATH: process.env['PATH'], ...env },
      execArgv: [],
      silent: true
    })
    let log = ''
    let answer: { value?: unknown; error?: { name: string; message: string } } | undefined
    child.stdout?.on('data', (data) => (log += data))
    child.stderr?.on('data', (data) => (log += data))
    child.on('message', (message: 'ready' | NonNullable<typeof answer>) => {
      if (message === 'ready') child.send(JSON.parse(JSON.stringify(event)))
      else answer = message
    })
    child.on('close', (code) => {
      if (answer?.error !== undefined) reject(new Threw(answer.error.name, answer.error.message))
      else if (answer === undefined) reject(new Threw('Runtime.ExitError', `${code}: ${log}`))
      else resolve({ value: answer.value, log })
    })
  })

export const invoke = (
  name: HandlerName,
  event: unknown,
  env: Readonly<Record<string, string>>
): Promise<Invoked> => invokeBundle(bundleOf(name), event, env)
