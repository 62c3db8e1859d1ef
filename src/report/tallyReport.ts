/**
 * The tally of the records that were read.
 *
 * @module
 * @since 0.1.0
 */
import { aggregate } from '../aggregate/Aggregate.js'
import { addCounts } from '../aggregate/count.js'
import { countOf, tuple } from '../aggregate/json.js'
import * as E from '../core/either.js'
import type { Tally } from '../delivery/Tally.js'
import { type Report, report } from './Report.js'
import { tableOf } from './tableOf.js'

const fates = ['media', 'other', 'rejected', 'skipped', 'duplicates'] as const

/**
 * The tally of what was read: the sum of the tallies of files, workers or records.
 *
 * @category reports
 * @since 0.1.0
 */
export const tally: Report<Tally, Tally> = /*#__PURE__*/ report(
  'tally',
  /*#__PURE__*/ aggregate('tally', {
    empty: (): Array<number> => fates.map(() => 0),
    step: (cell, one: Tally) => {
      for (const [i, fate] of fates.entries()) cell[i] = addCounts(cell[i] ?? 0, one[fate])
    },
    absorb: (into, from) => {
      for (const [i, n] of from.entries()) into[i] = addCounts(into[i] ?? 0, n)
    },
    finish: ([media = 0, other = 0, rejected = 0, skipped = 0, duplicates = 0]): Tally => ({
      records: media + other + rejected + skipped + duplicates,
      media,
      other,
      rejected,
      skipped,
      duplicates
    }),
    encode: (cell) => [...cell],
    decode: (json, path) => {
      const list = tuple(json, fates.length, path)
      if (E.isLeft(list)) return list
      const cell: Array<number> = []
      for (const [i, n] of list.right.entries()) {
        const decoded = countOf(n, [...path, i])
        if (E.isLeft(decoded)) return decoded
        cell.push(decoded.right)
      }
      return E.right(cell)
    }
  }),
  (found: Tally) => [tableOf('tally', [found], ['records', ...fates])]
)
