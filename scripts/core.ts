/**
 * Puts everything that the main entry point loads into one file, whichever entry points share it: opening a file takes
 * longer than reading it.
 *
 * A bundler with code splitting creates a file for each set of entry points that reach the same modules. So the entry
 * points named here are made to reach everything that the main one does.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import type { Options } from 'tsup'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

const modulesOf = async (entry: string): Promise<ReadonlyArray<string>> => {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    packages: 'external',
    write: false,
    metafile: true
  })
  return Object.keys(metafile.inputs).filter((module) => module !== entry)
}

export const core = (main: string, entryPoints: ReadonlyArray<string>): Plugin => ({
  name: 'core',
  setup: async ({ onLoad, onResolve }) => {
    const entries = entryPoints.map((entry) => resolve(entry))
    const modules = (await modulesOf(main)).map((module) => `import 'core:${resolve(module)}'\n`)
    onResolve({ filter: /^core:/ }, ({ path }) => ({
      path: path.slice('core:'.length),
      // The package declares that it has no side effects, so a bare import would be dropped.
      sideEffects: true
    }))
    onLoad({ filter: /\.ts$/ }, ({ path }) =>
      entries.includes(path)
        ? { contents: `${readFileSync(path, 'utf8')}\n${modules.join('')}`, loader: 'ts' }
        : undefined
    )
  }
})
