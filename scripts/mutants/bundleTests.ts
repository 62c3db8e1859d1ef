/**
 * Compiles the tests to JavaScript next to their TypeScript, with shared chunks that Node loads by itself: loading
 * hundreds of modules for each mutant through vitest takes ten times as long as running the tests.
 *
 * `mutation.ts` runs it in the folder where Stryker has put the mutants, with the paths of the tests.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'

/** The library is the source, and fixtures are found relative to the original code. */
const inItsPlace: Plugin = {
  name: 'in its place',
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^mediatrail(\/|$)/ }, ({ path }) => ({
      path: resolve('src', `${path.split('/')[1] ?? 'index'}.ts`)
    }))
    onLoad(
      { filter: /[/\\](test|src|generator|sample|scripts|bench)[/\\].*\.ts$/ },
      ({ path }) => ({
        contents: readFileSync(path, 'utf8').replaceAll(
          'import.meta.url',
          JSON.stringify(pathToFileURL(path).href)
        ),
        loader: 'ts'
      })
    )
  }
}

await build({
  entryPoints: process.argv.slice(2),
  outbase: 'test',
  outdir: 'test',
  outExtension: { '.js': '.mjs' },
  chunkNames: 'shared/[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  plugins: [inItsPlace],
  logLevel: 'warning'
})
