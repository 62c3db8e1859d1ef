/**
 * Finds the file to which `import` of an installed package resolves.
 *
 * @module
 * @since 0.2.0
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { isObject } from '../core/Json.js'

const named = /^((?:@[\w.-]+\/)?[\w-][\w.-]*)(?:\/([\w./-]+))?$/

/** The conditions of Node for `import`. */
const conditions: ReadonlySet<string> = new Set(['node', 'import', 'module-sync', 'default'])

/** The first that matches, in the order of the package. */
const targetOf = (exported: unknown): string | undefined => {
  if (typeof exported === 'string') return exported
  if (!isObject(exported)) return undefined
  for (const [condition, inner] of Object.entries(exported)) {
    const target = conditions.has(condition) ? targetOf(inner) : undefined
    if (target !== undefined) return target
  }
  return undefined
}

const exportedAs = (exported: unknown, place: string): unknown =>
  isObject(exported) && Object.keys(exported).some((key) => key.startsWith('.'))
    ? exported[place]
    : place === '.'
      ? exported
      : undefined

const manifestIn = (folder: string): unknown => {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * Node 20 resolves names for `import` only from the importing module, and `require` only resolves what exports
 * CommonJS.
 */
const importEntry = (name: string, paths: ReadonlyArray<string>): string | undefined => {
  const [, own = '', inner] = named.exec(name) ?? []
  for (const path of paths) {
    const folder = join(path, own)
    const manifest = manifestIn(folder)
    if (!isObject(manifest)) continue
    const target = targetOf(
      exportedAs(manifest['exports'], inner === undefined ? '.' : `./${inner}`)
    )
    return target === undefined ? undefined : join(folder, target)
  }
  return undefined
}

/** @internal The file of a package, or of one of its exports, resolved from the current folder. */
export const packageEntry = (name: string): string | undefined => {
  if (!named.test(name)) return undefined
  const { resolve: find } = createRequire(resolve('package.json'))
  try {
    return find(name)
  } catch {
    return importEntry(name, find.paths(name) ?? [])
  }
}
