/**
 * `npm run mutants:rules`: flips each condition of the rules, the correlations and their engine in turn, and reports
 * whether their tests notice.
 *
 * Arguments are parts of paths and select files: `npm run mutants:rules -- mediaconnect massTakedown`. All of it runs
 * in one process, and reloads only the files that import the flipped one: about a thousand flips take minutes.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { loader } from './mutants/loader.js'
import { runTests } from './mutants/runTests.js'

/** One replacement of text, at an offset of a file. */
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
const folders = ['src/audit/rules', 'src/audit/support', 'src/audit/correlation']

/** Its files have no tests of their own: the tests of all correlations together cover the engine. */
const engine = 'src/audit/correlation/'

/** Tests are at the same path below `test` as their source below `src`. */
const testOf = (file: string): string => file.replace('src/', 'test/').replace(/\.ts$/, '.test.ts')

const filesIn = (folder: string): ReadonlyArray<string> =>
  readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`)
    .sort()

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

const importsIn = (files: ReadonlyArray<string>): ReadonlyArray<readonly [string, Set<string>]> =>
  files.map((file) => [file, new Set(importsOf(file))] as const)

const imports = importsIn(folders.flatMap(filesIn))

const tests = importsIn(
  folders
    .map((folder) => folder.replace('src/', 'test/'))
    .flatMap(filesIn)
    .filter((file) => file.endsWith('.test.ts'))
)

const engineTests = tests.map(([file]) => file).filter((file) => file.startsWith(testOf(engine)))

const importersOf = (
  file: string,
  all: ReadonlyArray<readonly [string, Set<string>]>
): ReadonlyArray<string> => all.filter(([, files]) => files.has(file)).map(([importer]) => importer)

/** The tests of the file itself, then the tests of files that import it. */
const testsOf = (file: string): ReadonlyArray<string> => [
  ...new Set([
    ...(file.startsWith(engine) ? engineTests : []),
    ...(existsSync(join(top, testOf(file))) ? [testOf(file)] : []),
    ...importersOf(file, tests),
    ...importersOf(file, imports).flatMap(testsOf)
  ])
]

const flipped = ({ file, start, end, to }: Flip): string => {
  const text = readFileSync(join(top, file), 'utf8')
  return text.slice(0, start) + to + text.slice(end)
}

const { load, withText } = loader(top)

// Properties generate the same cases with and without a flip.
load(join(top, 'test/setup.ts'))

const passes = (test: string): Promise<boolean> => runTests(() => load(join(top, test)))

const [, , ...only] = process.argv

const flips = folders
  .flatMap(filesIn)
  .filter((file) => only.length === 0 || only.some((part) => file.includes(part)))
  .flatMap(flipsIn)

const isSound = new Map<string, boolean>()
for (const test of new Set(flips.flatMap(({ file }) => testsOf(file)))) {
  isSound.set(test, await passes(test))
  if (isSound.get(test) === false) process.stdout.write(`FAILS without a flip: ${test}\n`)
}

/** A test that fails without a flip proves nothing with one. */
const soundTestsOf = (file: string): ReadonlyArray<string> =>
  testsOf(file).filter((test) => isSound.get(test))

const isFound = (flip: Flip): Promise<boolean> =>
  withText(join(top, flip.file), flipped(flip), async () => {
    for (const test of soundTestsOf(flip.file)) if (!(await passes(test))) return true
    return false
  })

let survivors = 0
for (const flip of flips) {
  if (await isFound(flip)) continue
  survivors++
  process.stdout.write(`SURVIVED ${flip.file}:${flip.line} ${flip.to}\n`)
}
process.stdout.write(`${flips.length} conditions flipped, ${survivors} survived\n`)
process.exitCode = survivors === 0 && [...isSound.values()].every(Boolean) ? 0 : 1
