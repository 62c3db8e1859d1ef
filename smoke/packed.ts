/**
 * Packs what was built, installs the tarball in an empty folder, and uses it there as others will: from native ESM, from
 * CommonJS, from several versions of TypeScript, and in a bundle.
 */
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  aliased,
  compile,
  declare,
  install,
  pack,
  quietly,
  run,
  step,
  temporary,
  top
} from './steps.js'

const consumer = join(temporary, 'consumer')
const tools = join(temporary, 'tools')

/** The oldest TypeScript that is promised to work, the one that the library is built with, and the newest. */
const compilers = {
  'typescript-5.4': '5.4.5',
  'typescript-6.0': '6.0.3',
  'typescript-7.0': '7.0.2'
}

interface Installed {
  readonly version?: string
  readonly dependencies?: Readonly<Record<string, Installed>>
}

const onlyPeers = (): void => {
  const names = new Set<string>()
  const walk = (tree: Installed): void => {
    for (const [name, below] of Object.entries(tree.dependencies ?? {})) {
      // An optional peer that nobody installed is listed without a version.
      if (below.version !== undefined) names.add(name)
      walk(below)
    }
  }
  walk(JSON.parse(run('npm', ['ls', '--all', '--json'], consumer)))
  const found = [...names].sort().join(', ')
  if (found !== 'fp-ts, io-ts, mediatrail') throw new Error(`installed: ${found}`)
}

const bundle = (): void => {
  const esbuild = join(tools, 'node_modules', 'esbuild', 'bin', 'esbuild')
  const options = ['--bundle', '--format=esm', '--platform=neutral', '--main-fields=module,main']
  run(esbuild, ['consumer.ts', ...options, '--outfile=bundle.mjs', '--log-level=error'], consumer)
  run('node', ['bundle.mjs'], consumer)
}

const tarball = step('pack', pack)
step('install the tarball and its peers', () => install(consumer, [tarball, 'fp-ts', 'io-ts']))
step('nothing else came with it', onlyPeers)
step('install fast-check, for those who test', () =>
  run('npm', [...quietly, 'fast-check@4'], consumer)
)
for (const file of ['ask.cjs', 'cjs.cjs', 'esm.mjs', 'hover.mjs', 'record.json', 'consumer.ts'])
  cpSync(join(top, 'smoke', file), join(consumer, file))
for (const file of ['consumer', 'exported'])
  for (const ending of ['mts', 'cts'])
    cpSync(join(top, 'smoke', `${file}.ts`), join(consumer, `${file}.${ending}`))
// The flag is how a strict page or a locked-down server runs it.
for (const script of ['esm.mjs', 'cjs.cjs'])
  step(`node ${script}`, () =>
    run('node', ['--disallow-code-generation-from-strings', script], consumer)
  )
step('the command, on a folder, a file and standard input', () => {
  const trail = join(top, 'sample', 'trail')
  const command = join(consumer, 'node_modules', '.bin', 'mediatrail')
  const accounts = [
    run(command, ['summary', trail], consumer),
    run('sh', ['-c', `cat "$0" | "$1" summary`, join(consumer, 'record.json'), command], consumer)
  ].map((text) => text.trim().split('\n').at(-1))
  if (!accounts.every((line) => /^\d+ records? = [1-9]\d* media/.test(line ?? '')))
    throw new Error(accounts.join('\n'))
  run(command, ['explain', join(consumer, 'record.json')], consumer)
  // An account in whose files nothing is said twice: workers don't tell repeats.
  const account = join(trail, 'AWSLogs', '444455556666')
  for (const asked of ['withheld --format json', 'all --format json', 'all --format html']) {
    const report = ['report', ...asked.split(' '), account]
    if (run(command, report, consumer) !== run(command, [...report, '--workers', '2'], consumer))
      throw new Error(`two workers give another report: ${asked}`)
  }
  writeFileSync(
    join(consumer, 'rules.mjs'),
    `import { defineRule } from 'mediatrail/audit'
export const rules = [
  defineRule({
    id: 'own/stop',
    title: 'A channel was stopped',
    severity: 'info',
    description: 'An example.',
    references: [],
    tags: [],
    on: { 'medialive.amazonaws.com': ['StopChannel'] },
    messages: { stopped: 'It was stopped.' },
    check: (event, { finding }) => finding('stopped', [['eventName']])
  })
]`
  )
  const audited = run(
    command,
    ['audit', '--no-recommended', '--rules', 'rules.mjs', '--format', 'jsonl', trail],
    consumer
  )
  if (!audited.includes('own/stop')) throw new Error('the rule found nothing')
  run(command, ['events', '--service', 'medialive', join(consumer, 'record.json')], consumer)
})
step('install the compilers', () => install(tools, [...aliased(compilers), 'esbuild@0.28.2']))
for (const compiler of Object.keys(compilers))
  for (const resolution of ['nodenext', 'bundler'] as const)
    step(`${compiler}, ${resolution}`, () =>
      compile(join(tools, 'node_modules', compiler, 'bin', 'tsc'), consumer, resolution)
    )
for (const compiler of Object.keys(compilers))
  step(`${compiler}, declarations`, () =>
    declare(join(tools, 'node_modules', compiler, 'bin', 'tsc'), consumer)
  )
step('hover', () =>
  run('node', ['hover.mjs', join(tools, 'node_modules', 'typescript-6.0')], consumer)
)
step('bundle and run', bundle)
rmSync(temporary, { recursive: true, force: true })
