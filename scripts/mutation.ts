/**
 * `npm run mutation -- [--sample <number>] [layer or file...]`: mutation testing of the hand-written source, with the
 * score of each layer and the surviving mutants.
 *
 * A whole layer takes hours. With `--sample 60`, 60 mutants of each layer are tested, the same each time, and the score
 * has a 95 % confidence interval; `MEDIATRAIL_SEED=2` samples others. Without it, results are kept, so that a second
 * run tests only changes, and a layer can be tested file by file: `npm run mutation -- src/record/principal.ts`.
 *
 * Stryker is installed into a separate folder next to a copy of the project, since it has more dependencies than all
 * other checks together.
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildSync } from 'esbuild'
import { type MutationReport, scoreOf, survivorsOf } from './mutants/score.js'

const top = fileURLToPath(new URL('..', import.meta.url))
const home = join(top, 'node_modules', '.cache', 'mutation')

/** The fast laws: all others would take minutes for each mutant that they do not notice. */
const laws = ['laws', 'sound', 'attributed'].map((name) => `test/laws/${name}.test.ts`)

/** Layers with the tests that cover them, folders or files; slow tests are left out, so a score is a lower bound. */
const layers: Readonly<Record<string, ReadonlyArray<string>>> = {
  core: ['test/core', 'test/event', 'test/payload', ...laws],
  payload: ['test/event', 'test/payload', ...laws],
  record: ['test/event', 'test/record', ...laws],
  event: ['test/event', ...laws],
  scan: ['test/scan', 'test/stream'],
  gzip: ['test/gzip'],
  delivery: ['test/delivery'],
  stream: ['test/stream'],
  aggregate: ['test/aggregate'],
  report: ['test/report'],
  audit: ['test/audit']
}

const run = (command: string, args: ReadonlyArray<string>): void => {
  execFileSync(command, args, {
    cwd: home,
    stdio: 'inherit',
    // Properties run only a few cases: they are run for thousands of mutants.
    env: { ...process.env, MEDIATRAIL_CASES: '30' }
  })
}

const versions = ['@stryker-mutator/core@9.6.1', '@stryker-mutator/vitest-runner@9.6.1']

/** The source, and what the tests import or read. */
const copied = [
  'src',
  'test',
  'bench',
  'docs',
  'generator',
  'sample',
  'scripts',
  'wasm',
  'package.json',
  'package-lock.json'
]

const prepare = (): void => {
  mkdirSync(home, { recursive: true })
  for (const part of copied) {
    rmSync(join(home, part), { recursive: true, force: true })
    cpSync(join(top, part), join(home, part), { recursive: true })
  }
  for (const name of ['sampler', 'bundleTests'])
    buildSync({
      entryPoints: [join(top, 'scripts', 'mutants', `${name}.ts`)],
      outfile: join(home, `${name}.mjs`),
      bundle: true,
      packages: 'external',
      format: 'esm',
      platform: 'node'
    })
  for (const part of ['tsconfig.json', '.npmrc'])
    if (existsSync(join(top, part))) cpSync(join(top, part), join(home, part))
  if (existsSync(join(home, 'node_modules', '@stryker-mutator', 'vitest-runner'))) return
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', ...versions])
}

const { values, positionals: asked } = parseArgs({
  options: { sample: { type: 'string' } },
  allowPositionals: true
})

/** The additional settings of a sample: results are not kept, since another sample would reuse them. */
const sampling =
  values.sample === undefined
    ? {}
    : {
        sample: { count: Number(values.sample), seed: Number(process.env['MEDIATRAIL_SEED'] ?? 1) },
        checkers: ['sampler'],
        incremental: false
      }

/** Slow tests, and those that load modules, or read the source, by path. */
const without = [
  'test/audit/shelves.test.ts',
  'test/event/jsonSchema.test.ts',
  'test/event/schemaOnDemand.test.ts',
  'test/scan/search.test.ts',
  'test/stream/strideModule.test.ts'
]

const testsIn = (paths: ReadonlyArray<string>): ReadonlyArray<string> =>
  paths
    .flatMap((path) =>
      path.endsWith('.ts')
        ? [path]
        : readdirSync(join(home, path), { recursive: true, encoding: 'utf8' })
            .filter((file) => file.endsWith('.test.ts'))
            .map((file) => `${path}/${file}`)
    )
    .filter((path) => !without.includes(path))

/** All results of a layer, from this run and, except for a sample, from earlier ones. */
const mutate = (
  layer: string,
  tests: ReadonlyArray<string>,
  files: ReadonlyArray<string>
): MutationReport => {
  const report = join('reports', `${layer}.json`)
  const testFiles = testsIn(tests)
  writeFileSync(
    join(home, 'vitest.mutation.config.ts'),
    `export default {
  test: {
    include: ['test/**/*.test.mjs'],
    setupFiles: './test/setup.ts',
    testTimeout: 600_000,
    // Modules are loaded once for all tests of a mutant, but Stryker's additions to each file are below node_modules
    // too.
    isolate: false,
    server: { deps: { inline: [/stryker-setup/] } }
  }
}
`
  )
  writeFileSync(
    join(home, 'stryker.config.json'),
    JSON.stringify({
      testRunner: 'vitest',
      plugins: ['@stryker-mutator/vitest-runner', './sampler.mjs'],
      vitest: { configFile: 'vitest.mutation.config.ts', related: false },
      mutate: files.length > 0 ? files : [`src/${layer}/**/*.ts`],
      buildCommand: `node bundleTests.mjs ${testFiles.join(' ')}`,
      coverageAnalysis: 'perTest',
      reporters: ['progress-append-only', 'json'],
      jsonReporter: { fileName: report },
      incremental: true,
      incrementalFile: join('reports', `${layer}.incremental.json`),
      concurrency: 1,
      // For a busy machine.
      dryRunTimeoutMinutes: 60,
      timeoutMS: 60_000,
      // Code that runs at import can only be tested by reloading everything, which takes nine tenths of the time.
      ignoreStatic: true,
      ignorePatterns: ['reports'],
      // Issue messages are for people, and no test can kill a mutant of an unreachable string.
      mutator: { excludedMutations: ['StringLiteral'] },
      warnings: { unknownOptions: false },
      allowConsoleColors: false,
      ...sampling
    })
  )
  run('npx', ['stryker', 'run'])
  const made: MutationReport = JSON.parse(readFileSync(join(home, report), 'utf8'))
  // Stryker skips a test file that does not load.
  const ran = Object.keys(made.testFiles).length
  if (ran < testFiles.length) throw new Error(`${ran} of ${testFiles.length} files of tests ran`)
  return made
}

const filesOf = (layer: string): ReadonlyArray<string> =>
  asked.filter((file) => file.startsWith(`src/${layer}/`))
const chosen = Object.entries(layers).filter(
  ([layer]) => asked.length === 0 || asked.includes(layer) || filesOf(layer).length > 0
)
if (chosen.length === 0) {
  process.stderr.write(`no such layer; there are ${Object.keys(layers).join(', ')}\n`)
  process.exitCode = 2
} else {
  prepare()
  const scores = chosen.map(([layer, tests]) => {
    const report = mutate(layer, tests, filesOf(layer))
    return [...survivorsOf(report), `${layer}: ${scoreOf(report)}`].join('\n')
  })
  process.stdout.write(`${scores.join('\n')}\n`)
}
