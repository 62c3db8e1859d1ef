/**
 * Counts for each service: operations, and the contents of their structures.
 *
 * @module
 */
import type { Manifest, ReleasedService } from './released.js'

/** In the order of the printed columns. */
export interface Counts {
  readonly operations: number
  readonly structures: number
  readonly members: number
  readonly secrets: number
  readonly enumerations: number
  readonly values: number
}

const none: Counts = {
  operations: 0,
  structures: 0,
  members: 0,
  secrets: 0,
  enumerations: 0,
  values: 0
}

const wordsIn = (texts: { readonly [name: string]: string }): number =>
  Object.values(texts)
    .flatMap((text) => text.split(' '))
    .filter((word) => word !== '').length

const countsIn = (service: ReleasedService): Counts => ({
  operations: service.operations.length,
  structures: Object.keys(service.structures).length,
  members: wordsIn(service.structures),
  secrets: service.secrets.length,
  enumerations: Object.keys(service.enumerations).length,
  values: wordsIn(service.enumerations)
})

const columns = Object.keys(none) as ReadonlyArray<keyof Counts>

const sum = (all: ReadonlyArray<Counts>): Counts =>
  all.reduce(
    (a, b) => ({
      operations: a.operations + b.operations,
      structures: a.structures + b.structures,
      members: a.members + b.members,
      secrets: a.secrets + b.secrets,
      enumerations: a.enumerations + b.enumerations,
      values: a.values + b.values
    }),
    none
  )

/** By event source, and in total. */
export const countsOf = (manifest: Manifest): ReadonlyMap<string, Counts> => {
  const each = Object.entries(manifest).map(([source, service]): readonly [string, Counts] => [
    source,
    countsIn(service)
  ])
  return new Map([...each, ['all', sum(each.map(([, counts]) => counts))]])
}

/** A table, with additions since another manifest in parentheses. */
export const showCounts = (released: Manifest, present: Manifest): ReadonlyArray<string> => {
  const before = countsOf(released)
  return [
    `| event source | ${columns.join(' | ')} |`,
    `|---|${columns.map(() => '---:|').join('')}`,
    ...Array.from(countsOf(present), ([source, now]) => {
      const was = before.get(source) ?? none
      const cells = columns.map((column) => {
        const more = now[column] - was[column]
        return more === 0 ? `${now[column]}` : `${now[column]} (${more > 0 ? '+' : ''}${more})`
      })
      return `| ${source} | ${cells.join(' | ')} |`
    })
  ]
}
