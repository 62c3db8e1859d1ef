/**
 * A Stryker plugin that admits only the mutants of a sample: Stryker asks its checkers about a mutant before the tests
 * run. `mutation.ts` puts it next to the copy of the project.
 *
 * @module
 */
import { drawn } from './drawn.js'

interface Mutant {
  readonly id: string
}

interface Verdict {
  readonly status: 'passed' | 'compileError'
  readonly reason: string
}

interface Checker {
  readonly init: () => Promise<void>
  readonly group: (mutants: ReadonlyArray<Mutant>) => Promise<ReadonlyArray<ReadonlyArray<string>>>
  readonly check: (mutants: ReadonlyArray<Mutant>) => Promise<Readonly<Record<string, Verdict>>>
}

const sampler = ({
  sample
}: {
  readonly sample: { readonly count: number; readonly seed: number }
}): Checker => {
  let chosen: ReadonlySet<string> = new Set()
  return {
    init: () => Promise.resolve(),
    // Stryker passes all testable mutants at once, in the order of the files.
    group: (mutants) => {
      const ids = mutants.map(({ id }) => id)
      chosen = new Set(drawn(ids, sample.count, sample.seed))
      return Promise.resolve([ids])
    },
    check: (mutants) =>
      Promise.resolve(
        Object.fromEntries(
          mutants.map(({ id }) => [
            id,
            { status: chosen.has(id) ? 'passed' : 'compileError', reason: 'not drawn' } as const
          ])
        )
      )
  }
}

/** The declaration that Stryker reads from a plugin. */
export const strykerPlugins = [
  {
    kind: 'Checker',
    name: 'sampler',
    factory: Object.assign(sampler, { inject: ['options'] })
  }
]
