/** Work, counted: how often each part of the code ran. A clock would measure the machine. */
import { Session } from 'node:inspector'
import { setFlagsFromString } from 'node:v8'

interface Coverage {
  readonly result: ReadonlyArray<{
    readonly url: string
    readonly functions: ReadonlyArray<{
      readonly ranges: ReadonlyArray<{ readonly count: number }>
    }>
  }>
}

const taken = (session: Session): Coverage => {
  let coverage: Coverage = { result: [] }
  // A session of the thread itself answers at once.
  session.post('Profiler.takePreciseCoverage', (error, result) => {
    if (error !== null) throw error
    coverage = result
  })
  return coverage
}

/**
 * What is ours, in files or bundled into a script: built-in functions aren't counted, and regular expressions have a test of their
 * own.
 */
const isOurs = (url: string): boolean =>
  (/\/(?:src|test)\//.test(url) && !url.includes('node_modules')) || url.endsWith('/hostile.mjs')

let session: Session | undefined

/** Before the tests of a file that count. */
export const countWork = (): void => {
  session = new Session()
  session.connect()
  // Optimised code counts no calls of functions that it has taken in. One of its makers stays off: it was, where it is young.
  setFlagsFromString('--no-maglev')
  setFlagsFromString('--no-opt')
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
}

/** And after them. */
export const stopCounting = (): void => {
  session?.post('Profiler.stopPreciseCoverage')
  session?.disconnect()
  setFlagsFromString('--opt')
}

/** How many blocks of the library, and of the test that calls it, are run. */
export const workOf = (run: () => unknown): number => {
  if (session === undefined) throw new Error('nothing counts')
  // What is taken is counted anew.
  taken(session)
  run()
  return taken(session)
    .result.filter(({ url }) => isOurs(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0)
}

/** How many times the work of so much is done for twice as much: 2 where it is linear, 4 where it is quadratic. */
export const growthOf = <A>(
  of: (n: number) => A,
  n: number,
  run: (value: A) => unknown
): number => {
  const [small, large] = [of(n), of(2 * n)]
  // What is built on first use is no work of the second.
  run(large)
  return workOf(() => run(large)) / workOf(() => run(small))
}
