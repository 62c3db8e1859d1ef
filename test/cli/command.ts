/** The command, as it would run in a shell. */
import { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { run } from '../../src/cli/program.js'

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

export interface Printed {
  readonly code: number
  readonly out: string
  readonly err: string
}

const collector = (isTTY: boolean): Writable & { text: () => string; isTTY: boolean } => {
  const chunks: Array<string> = []
  const stream = new Writable({
    write: (chunk, _, done) => {
      chunks.push(String(chunk))
      done()
    }
  })
  return Object.assign(stream, { isTTY, text: () => chunks.join('') })
}

/** Standard input is a pipe, unless nothing is given: then it is a terminal. */
export const mediatrail = async (
  args: ReadonlyArray<string>,
  stdin?: string | Uint8Array,
  terminal = false
): Promise<Printed> => {
  const out = collector(false)
  const err = collector(terminal)
  const input = Object.assign(Readable.from(stdin === undefined ? [] : [Buffer.from(stdin)]), {
    isTTY: stdin === undefined
  })
  const code = await run(args, {
    stdin: input,
    stdout: out,
    stderr: err,
    worker: pathOf('../node/worker.mjs'),
    inWorker: pathOf('../../src/cli/inWorker.ts')
  })
  return { code, out: out.text(), err: err.text() }
}
