import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { backfillRows, costTables, defaults, idleRows, inputs, timesOf } from '../cost.js'
import { deployed } from './standIns.js'

const page = readFileSync(new URL('../../../docs/scale-out.md', import.meta.url), 'utf8')

it.each(Object.entries(costTables()))('the page shows the table of %s', (_, table) => {
  expect(page).toContain(`\n\n${table}\n`)
})

it('the size of batches and the number of concurrent children are those that are deployed', () => {
  const { ItemBatcher, MaxConcurrency } = deployed.States['Fold the listing']
  expect([inputs.batch.value, inputs.concurrency.value]).toEqual([
    ItemBatcher.MaxItemsPerBatch,
    MaxConcurrency
  ])
})

it('ten terabytes cost ten times as much, and an idle stack costs the same', () => {
  const sum = (rows: ReturnType<typeof backfillRows>) =>
    rows.reduce((all, [, , dollars = 0]) => all + dollars, 0)
  const ten = { ...defaults, terabytes: 10 }
  expect(sum(backfillRows(ten))).toBeCloseTo(10 * sum(backfillRows(defaults)))
  expect(idleRows(ten)).toEqual(idleRows(defaults))
  expect(timesOf(ten).childSeconds).toBe(timesOf(defaults).childSeconds)
})
