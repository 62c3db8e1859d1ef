/** The program in a process of its own, as a shell starts it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Printed } from './command.js'

const main = fileURLToPath(new URL('./main.mjs', import.meta.url))

export interface Program {
  readonly child: ChildProcess
  /** When it has ended; the code is that of a signal's name where it was killed. */
  readonly ended: Promise<Printed & { readonly signal: string | null }>
}

/** `flags` are Node's. */
export const start = (args: ReadonlyArray<string>, flags: ReadonlyArray<string> = []): Program => {
  const child = spawn(process.execPath, [...flags, main, ...args], {
    stdio: 'pipe'
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const text = { out: '', err: '' }
  child.stdout.on('data', (chunk) => (text.out += chunk))
  child.stderr.on('data', (chunk) => (text.err += chunk))
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, ...text }))
  return { child, ended }
}
