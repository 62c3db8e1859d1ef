/**
 * `npm run mutants:rules`: flips each condition of the rules in turn and tells whether their tables find it.
 *
 * @module
 */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build, type Plugin } from 'esbuild'
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

const top = fileURLToPath(new URL('..', import.meta.url))
const folders = ['src/audit/rules', 'src/audit/support']

/** Below `test` everything lies where it lies below `src`. */
const testOf = (file: string): string => file.replace('src/', 'test/').replace(/\.ts$/, '.test.ts')

const filesIn = (folder: string): ReadonlyArray<string> =>
  readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`)
    .sort()

const run = promisify(execFile)

/** A flip that makes a loop of no end is found when this many milliseconds are over. */
const patience = 60_000

const flipsIn = (file: string): ReadonlyArray<Flip> => {
  const text = readFileSync(join(top, file), 'utf8')
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

const imported = /from '(\.[^']+)\.js'/g

const importsOf = (file: string): ReadonlyArray<string> =>
  Array.from(readFileSync(join(top, file), 'utf8').matchAll(imported), ([, path = '']) =>
    join(file, '..', `${path}.ts`)
  )

const imports = new Map(folders.flatMap(filesIn).map((file) => [file, importsOf(file)] as const))

/** The test of the file itself, or the tests of those that import it. */
const testsOf = (file: string): ReadonlyArray<string> =>
  existsSync(join(top, testOf(file)))
    ? [testOf(file)]
    : [
        ...new Set(
          [...imports].flatMap(([importer, files]) =>
            files.includes(file) ? testsOf(importer) : []
          )
        )
      ]

/** As much of vitest as the tables use: starting the whole of it for each condition would take an hour. */
const runner = `
import { isDeepStrictEqual } from 'node:util'
const fail = (found) => { throw new Error(JSON.stringify(found)) }
const has = (found, part) => typeof part !== 'object' || part === null
  ? Object.is(found, part)
  : Object.entries(part).every(([key, inner]) => has(found?.[key], inner))
export const expect = (found) => ({
  toBe: (other) => Object.is(found, other) || fail(found),
  toEqual: (other) => isDeepStrictEqual(found, other) || fail(found),
  toBeUndefined: () => found === undefined || fail(found),
  toMatchObject: (part) => has(found, part) || fail(found)
})
export const it = (_, run) => { Promise.resolve().then(run).catch(() => process.exit(1)) }
it.each = (table) => (_, run) => {
  for (const row of table) it('', () => run(...(Array.isArray(row) ? row : [row])))
}
export const describe = (_, run) => run()
describe.each = it.each
`

/** Runs a test file on a mutated rule; false where a test fails. */
const passes = (test: string, flip: Flip | undefined, into: string): Promise<boolean> => {
  const mutate: Plugin = {
    name: 'mutate',
    setup: ({ onLoad, onResolve }) => {
      onResolve({ filter: /^mediatrail(\/|$)/ }, ({ path }) => ({
        path: join(top, 'src', `${path.split('/')[1] ?? 'index'}.ts`)
      }))
      onResolve({ filter: /^vitest$/ }, () => ({ path: 'runner', namespace: 'runner' }))
      onLoad({ filter: /.*/, namespace: 'runner' }, () => ({ contents: runner, loader: 'js' }))
      onLoad({ filter: /src\/audit\/(?:rules|support)\/.*\.ts$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8')
        return flip !== undefined && path === join(top, flip.file)
          ? { contents: text.slice(0, flip.start) + flip.to + text.slice(flip.end), loader: 'ts' }
          : undefined
      })
    }
  }
  return build({
    entryPoints: [join(top, test)],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: into,
    logLevel: 'error',
    plugins: [mutate]
  }).then(() =>
    run('node', [into], { timeout: patience }).then(
      () => true,
      () => false
    )
  )
}

const isFound = async (flip: Flip, into: string): Promise<boolean> => {
  for (const test of testsOf(flip.file)) if (!(await passes(test, flip, into))) return true
  return false
}

const [, , ...only] = process.argv

const queue = folders
  .flatMap(filesIn)
  .filter((file) => only.length === 0 || only.some((part) => file.includes(part)))
  .flatMap(flipsIn)
const all = queue.length
let survivors = 0

const scratch = mkdtempSync(join(tmpdir(), 'rules-'))

const work = async (into: string): Promise<void> => {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (await isFound(next, into)) continue
    survivors++
    process.stdout.write(`SURVIVED ${next.file}:${next.line} ${next.to}\n`)
  }
}

// What fails without a fault proves nothing with one.
for (const test of new Set(queue.flatMap(({ file }) => testsOf(file))))
  if (!(await passes(test, undefined, join(scratch, 'sound.cjs')))) throw new Error(`${test} fails`)
await Promise.all([work(join(scratch, 'a.cjs')), work(join(scratch, 'b.cjs'))])
rmSync(scratch, { recursive: true, force: true })
process.stdout.write(`${all} conditions flipped, ${survivors} survived\n`)
process.exitCode = survivors === 0 ? 0 : 1
