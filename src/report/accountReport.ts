/**
 * What became of the records that were read.
 *
 * @module
 * @since 0.1.0
 */
import { aggregate } from '../aggregate/Aggregate.js'
import { addCounts } from '../aggregate/count.js'
import { tally, tuple } from '../aggregate/json.js'
import * as E from '../decode/either.js'
import type { Account } from '../delivery/Account.js'
import { type Report, report } from './Report.js'

const fates = ['media', 'other', 'rejected', 'skipped', 'duplicates'] as const

/**
 * The account of what was read: the sum of the accounts of files, workers or records.
 *
 * @category reports
 * @since 0.1.0
 */
export const account: Report<Account, Account> = /*#__PURE__*/ report(
  'account',
  /*#__PURE__*/ aggregate('account', {
    empty: (): Array<number> => fates.map(() => 0),
    step: (cell, one: Account) => {
      for (const [i, fate] of fates.entries()) cell[i] = addCounts(cell[i] ?? 0, one[fate])
    },
    absorb: (into, from) => {
      for (const [i, n] of from.entries()) into[i] = addCounts(into[i] ?? 0, n)
    },
    finish: ([media = 0, other = 0, rejected = 0, skipped = 0, duplicates = 0]): Account => ({
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
        const decoded = tally(n, [...path, i])
        if (E.isLeft(decoded)) return decoded
        cell.push(decoded.right)
      }
      return E.right(cell)
    }
  }),
  (found: Account) => [
    {
      title: 'Account',
      columns: ['records', ...fates],
      rows: [[found.records, ...fates.map((fate) => found[fate])]]
    }
  ]
)
