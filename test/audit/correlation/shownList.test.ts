import { expect, it } from 'vitest'
import { shownList } from '../../../src/audit/correlation/shownList.js'

const sighting = (what: string) => ({
  instant: '2026-01-02T03:04:00.000',
  eventTime: '2026-01-02T03:04:00Z',
  eventID: what,
  eventSource: 'medialive.amazonaws.com',
  eventName: 'StopChannel',
  what
})

it.each([
  [[], ''],
  [['b', 'a', 'b'], 'a, b'],
  [['c', 'b', 'a'], 'a, b, c'],
  [['d', 'c', 'b', 'a'], 'a, b, c and 1 more'],
  [['e', 'd', 'c', 'b', 'a'], 'a, b, c and 2 more']
])('%j is shown as %s', (all, shown) => {
  expect(shownList(all.map(sighting))).toBe(shown)
})
