/**
 * As much of vitest as the tests of rules and correlations use: starting the whole of it for each flip would take hours.
 *
 * @module
 */
import { isDeepStrictEqual } from 'node:util'
import { Script } from 'node:vm'

/** A flip that makes a loop of no end is found when this many milliseconds are over. */
const patience = 60_000

type Run = (...row: ReadonlyArray<unknown>) => unknown

type Matchers = { readonly [matcher: string]: Run }

let running: Array<() => unknown> = []

const fail = (): never => {
  throw new Error('not as expected')
}

const has = (found: unknown, part: unknown): boolean =>
  typeof part !== 'object' || part === null
    ? Object.is(found, part)
    : Object.entries(part).every(([key, inner]) => has(Object(found)[key], inner))

const passes = (run: () => unknown): boolean => {
  try {
    run()
    return true
  } catch {
    return false
  }
}

const matchers = (found: unknown): Matchers => ({
  toBe: (other) => Object.is(found, other) || fail(),
  toEqual: (other) => isDeepStrictEqual(found, other) || fail(),
  toStrictEqual: (other) => isDeepStrictEqual(found, other) || fail(),
  toBeUndefined: () => found === undefined || fail(),
  toMatchObject: (part) => has(found, part) || fail(),
  toContain: (part) =>
    (Array.isArray(found) ? found.includes(part) : String(found).includes(String(part))) || fail(),
  toBeGreaterThan: (other) => Number(found) > Number(other) || fail()
})

/** @internal */
export const expect = (found: unknown): Matchers & { readonly not: Matchers } => {
  const all = matchers(found)
  const not = Object.entries(all).map(([name, matcher]): [string, Run] => [
    name,
    (...row) => !passes(() => matcher(...row)) || fail()
  ])
  return Object.assign({}, all, { not: Object.fromEntries(not) })
}

const one = (_: string, run: Run): void => {
  running.push(run)
}

/** @internal */
export const it: typeof one & { readonly each: (table: ReadonlyArray<unknown>) => typeof one } =
  Object.assign(one, {
    each: (table: ReadonlyArray<unknown>) => (name: string, run: Run) => {
      for (const row of table) one(name, () => run(...(Array.isArray(row) ? row : [row])))
    }
  })

/** Runs synchronous code, with a timeout. */
const inTime = (run: () => unknown): unknown => {
  Object.assign(globalThis, { runInTime: run })
  return new Script('globalThis.runInTime()').runInThisContext({ timeout: patience })
}

/** @internal Whether all tests pass that a file registers on load. */
export const runTests = async (load: () => void): Promise<boolean> => {
  running = []
  try {
    inTime(load)
    // A block registers more tests while it runs.
    for (let next = running.shift(); next !== undefined; next = running.shift()) await inTime(next)
    return true
  } catch {
    return false
  }
}
