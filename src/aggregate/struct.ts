/**
 * Several aggregates over the same events, in one pass.
 *
 * @module
 * @since 0.1.0
 */
import * as E from '../core/either.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { type Aggregate, aggregate, type Cell, quote, type ResultOf } from './Aggregate.js'
import { tuple } from './json.js'

/**
 * Several aggregates in one pass; the result has a member for each. The order of the names is the order of the members,
 * and has no other effect.
 *
 * @category composition
 * @since 0.1.0
 */
export const struct = <Parts, Event = MediaEvent>(
  parts: Parts & { readonly [name: string]: Aggregate<Event, unknown> }
): Aggregate<Event, { readonly [Name in keyof Parts]: ResultOf<Parts[Name]> }> => {
  const named: ReadonlyArray<readonly [string, Aggregate<Event, unknown>]> = Object.entries(parts)
  const sorted = [...named].sort(([a], [b]) => (a < b ? -1 : 1))
  const folds = sorted.map(([, part]) => part['~fold'])
  const members = named.map(([name, part]) => ({
    name,
    finish: part['~fold'].finish,
    at: sorted.findIndex(([other]) => other === name)
  }))
  const fingerprint = sorted.map(([name, part]) => `${quote(name)}:${part.fingerprint}`).join(',')
  // There is one cell for each fold, in the order of the names.
  const cellAt = (cells: ReadonlyArray<Cell>, i: number): Cell => cells[i] as Cell
  return aggregate(`{${fingerprint}}`, {
    empty: (): ReadonlyArray<Cell> => folds.map((fold) => fold.empty()),
    step: (cells, event) => {
      let i = 0
      for (const fold of folds) fold.step(cellAt(cells, i++), event)
    },
    absorb: (into, from) =>
      folds.forEach((fold, i) => fold.absorb(cellAt(into, i), cellAt(from, i))),
    finish: (cells) =>
      // Each member is the result of the aggregate with its name.
      Object.fromEntries(
        members.map(({ name, finish, at }) => [name, finish(cellAt(cells, at))])
      ) as { readonly [Name in keyof Parts]: ResultOf<Parts[Name]> },
    encode: (cells) => folds.map((fold, i) => fold.encode(cellAt(cells, i))),
    decode: (json, path) => {
      const list = tuple(json, folds.length, path)
      if (E.isLeft(list)) return list
      const cells: Array<Cell> = []
      for (const fold of folds) {
        const i = cells.length
        const cell = fold.decode(list.right[i], [...path, i])
        if (E.isLeft(cell)) return cell
        cells.push(cell.right)
      }
      return E.right(cells)
    }
  })
}
