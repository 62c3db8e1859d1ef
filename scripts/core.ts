/**
 * What the main entry point loads is put into one file, whichever entry points share it: to open a file takes longer than to read it.
 *
 * A bundler that splits makes a file for each set of entry points that reach the same modules. So the entry points named here are made to
 * reach all that the main one does.
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
      // The package says of itself that it has none, and an import for its own sake would be left out.
      sideEffects: true
    }))
    onLoad({ filter: /\.ts$/ }, ({ path }) =>
      entries.includes(path)
        ? { contents: `${readFileSync(path, 'utf8')}\n${modules.join('')}`, loader: 'ts' }
        : undefined
    )
  }
})
