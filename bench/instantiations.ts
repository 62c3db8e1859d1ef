/**
 * `npm run size:types`: how many types the compiler creates, and how many instantiations, for a project that narrows the union
 * of events, compared with budgets. Unlike times, these numbers are the same on every machine. A budget is the measured
 * number plus 15 %.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { folder, top } from './consumer.js'

const tsc = join(top, 'node_modules', 'typescript', 'bin', 'tsc')

interface Cost {
  readonly types: number
  readonly instantiations: number
}

const costOf = (file: string): Cost => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [tsc, '--extendedDiagnostics', '-p', join(folder, `${file}.json`)],
    { encoding: 'utf8' }
  )
  const [, types] = /^Types:\s+(\d+)$/m.exec(stdout) ?? []
  const [, instantiations] = /^Instantiations:\s+(\d+)$/m.exec(stdout) ?? []
  if (status !== 0 || types === undefined || instantiations === undefined)
    throw new Error(`the consumer does not compile:\n${stdout}`)
  return { types: Number(types), instantiations: Number(instantiations) }
}

/** More than for an empty file. */
const budgets: ReadonlyArray<readonly [name: string, file: string, most: Cost]> = [
  ['one service', 'one.ts', { types: 3120, instantiations: 1118 }],
  ['every operation, by `switch`', 'whole.ts', { types: 4737, instantiations: 167 }],
  ['every operation, by `matchEvent`', 'matched.ts', { types: 9101, instantiations: 12905 }]
]

const row = (cells: ReadonlyArray<string | number>): boolean =>
  process.stdout.write(`| ${cells.join(' | ')} |\n`)

try {
  const empty = costOf('empty.ts')
  row(['a check that narrows', 'types', 'at most', 'instantiations', 'at most'])
  row(['---', '---:', '---:', '---:', '---:'])
  for (const [name, file, most] of budgets) {
    const cost = costOf(file)
    const types = cost.types - empty.types
    const instantiations = cost.instantiations - empty.instantiations
    row([name, types, most.types, instantiations, most.instantiations])
    if (types <= most.types && instantiations <= most.instantiations) continue
    process.stderr.write(`${name} exceeds its budget: find out why, or raise the budget\n`)
    process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
