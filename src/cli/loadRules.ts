/**
 * Loads rules from modules of users.
 *
 * @module
 * @since 0.2.0
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Correlation } from '../audit/correlation/Correlation.js'
import type { Rule } from '../audit/Rule.js'
import * as E from '../core/either.js'
import { isObject } from '../core/Json.js'
import { printable } from '../report/printable.js'
import { packageEntry } from './packageEntry.js'
import { type ExpectedModule, whyNotLoaded } from './whyNotLoaded.js'

/** @internal Why a command cannot start, and its exit code: 2 for incorrect usage, 1 for an error. */
export interface Stop {
  readonly code: 1 | 2
  readonly message: string
}

/** @internal */
export const wrongUsage = (message: string): E.Either<Stop, never> => E.left({ code: 2, message })

type Exports = { readonly [name: string]: unknown }

const isRule = (value: unknown): value is Rule | Correlation =>
  isObject(value) &&
  'id' in value &&
  (typeof value['check'] === 'function' || typeof value['plan'] === 'function')

const never = Symbol('never')

/** A module that takes longer probably waits for something that never happens. */
const longest = 60_000

/**
 * Node exits with 0 as soon as there is nothing left to do, even if a promise is pending. So a module that never
 * settles is given up before that; one that keeps a timer or a socket is given up after a minute.
 */
const settled = async <A>(loading: Promise<A>): Promise<A | typeof never> => {
  let giveUp = (): void => undefined
  const given = new Promise<typeof never>((resolve) => {
    giveUp = () => resolve(never)
  })
  const timer = setTimeout(giveUp, longest).unref()
  process.once('beforeExit', giveUp)
  try {
    return await Promise.race([loading, given])
  } finally {
    clearTimeout(timer)
    process.off('beforeExit', giveUp)
  }
}

/** @internal The file of a module that is given by path or by package name. */
export const moduleOf = (name: string): string => {
  const file = resolve(name)
  return existsSync(file) ? file : (packageEntry(name) ?? file)
}

/** @internal Loads a module of the user, and takes what it needs from it; undefined if that is not exported. */
export const loadModule = async <A>(
  file: string,
  take: (module: Exports) => A | undefined,
  expected: ExpectedModule
): Promise<E.Either<Stop, A>> => {
  const name = printable(file)
  try {
    const module: unknown = await settled(import(pathToFileURL(resolve(file)).href))
    if (module === never)
      return E.left({
        code: 1,
        message: `${name} never finished loading: it awaits something that never happens`
      })
    const taken = isObject(module) ? take(module) : undefined
    return taken === undefined
      ? wrongUsage(`${name} exports no ${expected.what}: expected ${expected.expected}`)
      : E.right(taken)
  } catch (error) {
    return wrongUsage(whyNotLoaded(file, expected, error))
  }
}

/** For CommonJS, Node adds members of the default export as named exports, and newer versions `module.exports`. */
const defaultOf = (module: Exports): Exports => {
  const { default: whole, 'module.exports': _, ...named } = module
  return isObject(whole) && Object.entries(named).every(([name, value]) => whole[name] === value)
    ? whole
    : module
}

/**
 * @internal The named exports, or the object that is the only, default export: `export default { rules: [...] }`. The
 * default export of a module that was compiled to CommonJS is inside that of Node.
 */
export const wholeOf = (module: Exports): Exports => defaultOf(defaultOf(module))

/** @internal */
export const loadRules = (
  file: string
): Promise<E.Either<Stop, ReadonlyArray<Rule | Correlation>>> =>
  loadModule(
    file,
    (module) => {
      const { rules } = wholeOf(module)
      return Array.isArray(rules) && rules.every(isRule) ? rules : undefined
    },
    {
      what: '`rules`',
      example: 'export const rules = [...]',
      expected: '`export const rules = [...]`, a list of rules and correlations',
      orElse: 'or the name of an installed package'
    }
  )
