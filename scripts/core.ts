/**
 * What the main door loads is put into one file, whichever doors share it: to open a file takes longer than to read it.
 *
 * A bundler that splits makes a file for each set of doors that reach the same modules. So the doors named here are made to
 * reach all of these floors.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Options } from 'tsup'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

const modulesOf = (floor: string): ReadonlyArray<string> =>
  readdirSync(`src/${floor}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => resolve('src', floor, file))

export const core = (doors: ReadonlyArray<string>, floors: ReadonlyArray<string>): Plugin => ({
  name: 'core',
  setup: ({ onLoad, onResolve }) => {
    const entries = doors.map((door) => resolve(door))
    onResolve({ filter: /^core:/ }, ({ path }) => ({
      path: path.slice('core:'.length),
      // The package says of itself that it has none, and an import for its own sake would be left out.
      sideEffects: true
    }))
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (!entries.includes(path)) return undefined
      const imports = floors.flatMap(modulesOf).map((module) => `import 'core:${module}'\n`)
      return { contents: `${readFileSync(path, 'utf8')}\n${imports.join('')}`, loader: 'ts' }
    })
  }
})
