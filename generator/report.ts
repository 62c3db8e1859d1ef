/**
 * The changes of a model update, as users see them.
 *
 * @module
 */
import type { Manifest, ReleasedService } from './released.js'

/** Changes between two manifests, one per line. `gone` must stay empty: a release removes nothing. */
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

/** What one service in `to` has in addition to that in `from`. */
const additionsIn = (
  source: string,
  from: ReleasedService,
  to: ReleasedService,
  verb: string
): ReadonlyArray<string> => {
  const line = (what: string, name: string): string => `${verb} ${what} ${source} ${name}`
  /** New names, and additions under existing names. */
  const within = (
    before: { readonly [name: string]: string },
    now: { readonly [name: string]: string },
    whole: string,
    part: string
  ): ReadonlyArray<string> => [
    ...without(Object.keys(now), Object.keys(before)).map((name) => line(whole, name)),
    ...Object.entries(now).flatMap(([name, text]) =>
      before[name] === undefined
        ? []
        : without(words(text), words(before[name])).map((word) => line(part, `${name}.${word}`))
    )
  ]
  const isOld = (secret: string): boolean => {
    const [, structure = '', key = ''] = /^(.*)\.([^.]*)$/.exec(secret) ?? []
    return words(from.structures[structure]).some((word) => word.startsWith(`${key}:`))
  }
  return [
    ...without(to.operations, from.operations).map((name) => line('operation', name)),
    ...within(from.structures, to.structures, 'structure', 'member'),
    ...without(to.secrets, from.secrets).map((name) =>
      line(isOld(name) ? 'secrecy of' : 'secret', name)
    ),
    ...within(from.enumerations, to.enumerations, 'enumeration', 'value')
  ]
}

/** What `to` has and `from` lacks. */
const additions = (from: Manifest, to: Manifest, verb: string): ReadonlyArray<string> =>
  Object.entries(to).flatMap(([source, service]) => {
    const before = from[source]
    return before === undefined
      ? [`${verb} service ${source}, ${service.operations.length} operations`]
      : additionsIn(source, before, service, verb)
  })

/** Compares the last release with the current tables. A member whose type changes counts as removed and added. */
export const report = (released: Manifest, present: Manifest): Report => ({
  added: additions(released, present, 'new'),
  gone: additions(present, released, 'gone')
})
