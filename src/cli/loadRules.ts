/**
 * Rules out of a user's own modules.
 *
 * @module
 * @since 0.2.0
 */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Correlation } from '../audit/correlation/Correlation.js'
import type { Rule } from '../audit/Rule.js'
import * as E from '../core/either.js'
import { isObject } from '../core/Json.js'
import { printable } from '../report/printable.js'

/** @internal Why a command cannot begin, and its exit code: 2 for wrong usage, 1 where something stopped it. */
export interface Stop {
  readonly code: 1 | 2
  readonly message: string
}

/** @internal */
export const wrongUsage = (message: string): E.Either<Stop, never> => E.left({ code: 2, message })

const isRule = (value: unknown): value is Rule | Correlation =>
  isObject(value) &&
  'id' in value &&
  (typeof value['check'] === 'function' || typeof value['plan'] === 'function')

const never = Symbol('never')

/** A module that takes longer waits for something that does not come. */
const longest = 60_000

/**
 * Node ends as soon as nothing is left to do, even where somebody waits, and does so with 0: before that a module that never
 * settles is given up. One that keeps a timer or a socket meanwhile is given up after a minute.
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

/** @internal */
export const loadRules = async (
  file: string
): Promise<E.Either<Stop, ReadonlyArray<Rule | Correlation>>> => {
  const name = printable(file)
  try {
    const module: unknown = await settled(import(pathToFileURL(resolve(file)).href))
    if (module === never)
      return E.left({
        code: 1,
        message: `${name} never finished loading: it awaits something that does not come`
      })
    const rules = isObject(module) ? module['rules'] : undefined
    return Array.isArray(rules) && rules.every(isRule)
      ? E.right(rules)
      : wrongUsage(`${name} exports no \`rules\`: a list of what defineRule made is expected`)
  } catch (error) {
    // It is the user's own module: what it threw is for the user.
    return wrongUsage(
      `${name} could not be loaded: ${error instanceof Error ? error.message : 'it threw no error'}`
    )
  }
}
