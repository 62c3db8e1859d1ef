/**
 * `npm run mutants:rules`: flips each condition of the rules in turn, in a copy, and tells whether their tables find it.
 *
 * @module
 */
import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import ts from 'typescript'

/** One text put in place of another, from an offset of a file. */
interface Flip {
  readonly file: string
  readonly line: number
  readonly start: number
  readonly end: number
  readonly to: string
}

const opposite: { readonly [operator: string]: string } = {
  '===': '!==',
  '!==': '===',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '&&': '||',
  '||': '&&'
}

/** Conditions that only the types ask for, or of which both sides are the same: nobody can tell them flipped. */
const indistinct: ReadonlyArray<string> = []

const top = fileURLToPath(new URL('..', import.meta.url))
const folder = 'src/audit/rules'

const flipsIn = (file: string): ReadonlyArray<Flip> => {
  const text = readFileSync(join(top, folder, file), 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)
  const flips: Array<Flip> = []
  const flip = (node: ts.Node, to: string): void => {
    const start = node.getStart()
    const line = source.getLineAndCharacterOfPosition(start).line + 1
    flips.push({ file, line, start, end: node.getEnd(), to })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node)) {
      const to = opposite[node.operatorToken.getText()]
      if (to !== undefined) flip(node.operatorToken, to)
    }
    if (ts.isConditionalExpression(node)) flip(node.condition, `!(${node.condition.getText()})`)
    if (ts.isIfStatement(node)) flip(node.expression, `!(${node.expression.getText()})`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return flips
}

const copyOf = (): string => {
  const copy = mkdtempSync(join(tmpdir(), 'rules-'))
  for (const part of ['src', 'test', 'package.json', 'tsconfig.json', 'vitest.config.ts'])
    cpSync(join(top, part), join(copy, part), { recursive: true })
  symlinkSync(join(top, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

/** The tables of the file itself, or those of all rules for what they share. */
const testsOf = (file: string): string => {
  const own = `test/audit/rules/${file.replace('.ts', '.test.ts')}`
  return existsSync(join(top, own)) ? own : 'test/audit/rules'
}

const isFound = async (copy: string, { file, start, end, to }: Flip): Promise<boolean> => {
  const path = join(copy, folder, file)
  const text = readFileSync(join(top, folder, file), 'utf8')
  writeFileSync(path, text.slice(0, start) + to + text.slice(end))
  try {
    await promisify(execFile)(
      join(top, 'node_modules/.bin/vitest'),
      ['run', '--typecheck.enabled=false', '--bail=1', testsOf(file)],
      { cwd: copy }
    )
    return false
  } catch {
    return true
  } finally {
    writeFileSync(path, text)
  }
}

const [, , ...only] = process.argv

const queue = readdirSync(join(top, folder))
  .filter((file) => only.length === 0 || only.includes(file))
  .flatMap(flipsIn)
const all = queue.length
let survivors = 0

const work = async (): Promise<void> => {
  const copy = copyOf()
  try {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const found = await isFound(copy, next)
      const place = `${next.file}:${next.line} ${next.to}`
      const excused = !found && indistinct.includes(place)
      if (!found && !excused) survivors++
      if (!found) process.stdout.write(`${excused ? 'indistinct' : 'SURVIVED'} ${place}\n`)
    }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

await Promise.all([work(), work()])
process.stdout.write(`${all} conditions flipped, ${survivors} survived\n`)
process.exitCode = survivors === 0 ? 0 : 1
