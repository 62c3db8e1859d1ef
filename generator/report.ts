/**
 * What a model update changes, in users' terms.
 *
 * @module
 */
import type { Manifest } from './released.js'

/** Changes between two manifests, a line each. `gone` must stay empty: a release takes nothing away. */
export interface Report {
  readonly added: ReadonlyArray<string>
  readonly gone: ReadonlyArray<string>
}

const words = (shape: string | undefined): ReadonlyArray<string> =>
  shape === undefined || shape === '' ? [] : shape.split(' ')

const without = (
  some: ReadonlyArray<string>,
  others: ReadonlyArray<string>
): ReadonlyArray<string> => {
  const known = new Set(others)
  return some.filter((word) => !known.has(word))
}

/** What `to` has and `from` lacks. */
const additions = (from: Manifest, to: Manifest, verb: string): ReadonlyArray<string> =>
  Object.entries(to).flatMap(([source, service]) => {
    const before = from[source]
    if (before === undefined)
      return [`${verb} service ${source}, ${service.operations.length} operations`]
    const operations = without(service.operations, before.operations)
    const structures = Object.entries(service.structures)
    return [
      ...operations.map((name) => `${verb} operation ${source} ${name}`),
      ...structures
        .filter(([name]) => before.structures[name] === undefined)
        .map(([name]) => `${verb} structure ${source} ${name}`),
      ...structures.flatMap(([name, shape]) =>
        before.structures[name] === undefined
          ? []
          : without(words(shape), words(before.structures[name])).map(
              (member) => `${verb} member ${source} ${name}.${member}`
            )
      )
    ]
  })

/** Compares what was released with what would be. A member whose kind changes is gone, and another is new. */
export const report = (released: Manifest, present: Manifest): Report => ({
  added: additions(released, present, 'new'),
  gone: additions(present, released, 'gone')
})
