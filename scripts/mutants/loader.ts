/**
 * Loads TypeScript as CommonJS, and again with another text of one file.
 *
 * @module
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { compileFunction } from 'node:vm'
import { transformSync } from 'esbuild'
import { expect, it } from './runTests.js'

interface Loaded {
  exports: unknown
}

type Compiled = (exports: unknown, require: (name: string) => unknown, module: Loaded) => void

const compile = (path: string, text: string): Compiled => {
  const { code } = transformSync(text, { loader: 'ts', format: 'cjs', sourcefile: path })
  // The three parameters are those that it is compiled with.
  return compileFunction(code, ['exports', 'require', 'module'], { filename: path }) as Compiled
}

/** @internal */
export interface Loader {
  /** Runs a file each time it is asked for; what it imports is loaded once. */
  readonly load: (path: string) => void
  /** While `run` goes on, a file has another text, and all that imports it is loaded again. */
  readonly withText: <A>(path: string, text: string, run: () => Promise<A>) => Promise<A>
}

/** @internal */
export const loader = (top: string): Loader => {
  const outside = createRequire(join(top, 'package.json'))
  const compiled = new Map<string, Compiled>()
  const importers = new Map<string, Set<string>>()
  let loaded = new Map<string, Loaded>()

  const fileOf = (name: string, from: string): string | undefined => {
    const own = /^mediatrail(?:\/([\w-]+))?$/.exec(name)
    if (own !== null) return join(top, 'src', `${own[1] ?? 'index'}.ts`)
    if (!name.startsWith('.')) return undefined
    const file = join(from, '..', name)
    const typescript = file.replace(/\.js$/, '.ts')
    return existsSync(typescript) ? typescript : file
  }

  const codeOf = (path: string): Compiled => {
    const known = compiled.get(path)
    if (known !== undefined) return known
    const made = compile(path, readFileSync(path, 'utf8'))
    compiled.set(path, made)
    return made
  }

  const start = (path: string): unknown => {
    const module: Loaded = { exports: {} }
    loaded.set(path, module)
    codeOf(path)(module.exports, (name) => imported(name, path), module)
    return module.exports
  }

  const imported = (name: string, from: string): unknown => {
    if (name === 'vitest') return { expect, it, describe: it }
    const path = fileOf(name, from)
    if (path === undefined || path.endsWith('.json')) return outside(path ?? name)
    importers.set(path, (importers.get(path) ?? new Set()).add(from))
    return loaded.has(path) ? loaded.get(path)?.exports : start(path)
  }

  const allImporters = (path: string, found = new Set([path])): ReadonlySet<string> => {
    for (const importer of importers.get(path) ?? [])
      if (!found.has(importer)) allImporters(importer, found.add(importer))
    return found
  }

  return {
    load: start,
    withText: async (path, text, run) => {
      const [code, before] = [codeOf(path), loaded]
      const touched = allImporters(path)
      loaded = new Map([...before].filter(([file]) => !touched.has(file)))
      compiled.set(path, compile(path, text))
      try {
        return await run()
      } finally {
        compiled.set(path, code)
        loaded = before
      }
    }
  }
}
