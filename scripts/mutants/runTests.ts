/**
 * As much of vitest as the tests of rules use: starting the whole of it for each flip would take hours.
 *
 * @module
 */
import { isDeepStrictEqual } from 'node:util'
import { Script } from 'node:vm'

/** A flip that makes a loop of no end is found when this many milliseconds are over. */
const patience = 20_000

type Run = (...row: ReadonlyArray<unknown>) => unknown

let running: Array<() => unknown> = []

const fail = (): never => {
  throw new Error('not as expected')
}

const has = (found: unknown, part: unknown): boolean =>
  typeof part !== 'object' || part === null
    ? Object.is(found, part)
    : Object.entries(part).every(([key, inner]) => has(Object(found)[key], inner))

/** @internal */
export const expect = (found: unknown): { readonly [matcher: string]: Run } => ({
  toBe: (other) => Object.is(found, other) || fail(),
  toEqual: (other) => isDeepStrictEqual(found, other) || fail(),
  toBeUndefined: () => found === undefined || fail(),
  toMatchObject: (part) => has(found, part) || fail()
})

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

/** What takes no time of its own, within the time that there is. */
const inTime = (run: () => unknown): unknown => {
  Object.assign(globalThis, { runInTime: run })
  return new Script('globalThis.runInTime()').runInThisContext({ timeout: patience })
}

/** @internal Whether all tests pass that a file registers when it is loaded. */
export const runTests = async (load: () => void): Promise<boolean> => {
  running = []
  try {
    inTime(load)
    // A block registers more while it runs.
    for (let next = running.shift(); next !== undefined; next = running.shift()) await inTime(next)
    return true
  } catch {
    return false
  }
}
