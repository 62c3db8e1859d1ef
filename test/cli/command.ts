/** The command, as it would run in a shell. */
import { Readable, Writable } from 'node:stream'
import { pipeTo } from '../../src/cli/Pipe.js'
import { run } from '../../src/cli/program.js'
import { bundled } from '../bundles.js'

export interface Printed {
  readonly code: number
  readonly out: string
  readonly err: string
}

const collector = (
  isTTY: boolean,
  fault?: string
): Writable & { text: () => string; isTTY: boolean } => {
  const chunks: Array<string> = []
  const stream = new Writable({
    write: (chunk, _, done) => {
      chunks.push(String(chunk))
      done(fault === undefined ? null : Object.assign(new Error(fault), { code: fault }))
    }
  })
  return Object.assign(stream, { isTTY, text: () => chunks.join('') })
}

/** What is at the other end: by default pipes on which nothing is cut, and the clock of the machine. */
export interface Surroundings {
  /** Standard error is a terminal. */
  readonly terminal?: boolean
  /** So many columns are shown. */
  readonly columns?: number
  readonly colour?: boolean
  readonly now?: () => number
  /** The code with which each write to standard output fails. */
  readonly fault?: string
}

/** Standard input is a pipe, unless nothing is given: then it is a terminal. */
export const mediatrail = async (
  args: ReadonlyArray<string>,
  stdin?: string | Uint8Array,
  { terminal = false, columns, colour = false, now, fault }: Surroundings = {}
): Promise<Printed> => {
  const out = collector(false, fault)
  const err = collector(terminal)
  const input = Object.assign(Readable.from(stdin === undefined ? [] : [Buffer.from(stdin)]), {
    isTTY: stdin === undefined
  })
  const code = await run(args, {
    stdin: input,
    stdout: pipeTo(out),
    stderr: pipeTo(err),
    version: '0.0.0-test',
    env: {
      ...(columns === undefined ? {} : { COLUMNS: String(columns) }),
      ...(colour ? { FORCE_COLOR: '1' } : {})
    },
    ...(now === undefined ? {} : { now }),
    worker: bundled('worker'),
    inWorker: bundled('inWorker')
  })
  return { code, out: out.text(), err: err.text() }
}
