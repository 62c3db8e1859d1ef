import { tableOf } from 'mediatrail/report'
import { describe, expect, it } from 'vitest'

const rows = [
  {
    service: 'medialive',
    calls: { reads: 1, writes: 2 },
    last: { time: '2026-01-02T03:04:05Z' },
    days: new Map([
      ['2026-01-02', 1],
      ['2026-01-03', 2]
    ])
  },
  { service: 'ivs', calls: { reads: 0, writes: 1 }, last: undefined, days: new Map() }
]

describe('a table of rows', () => {
  it('has the requested columns, in their order', () => {
    expect(tableOf('services', rows, ['calls.writes', 'service'])).toEqual({
      key: 'services',
      title: 'Services',
      columns: ['writes', 'service'],
      rows: [
        [2, 'medialive'],
        [1, 'ivs']
      ]
    })
  })

  it('has an empty cell for a missing member', () => {
    expect(tableOf('last', rows, ['service', 'last.time'], 'Last').rows).toEqual([
      ['medialive', '2026-01-02T03:04:05Z'],
      ['ivs', undefined]
    ])
  })

  it('has a row for each entry of a requested map or list', () => {
    expect(tableOf('days', rows, ['service', 'days.key', 'days.value'])).toMatchObject({
      columns: ['service', 'key', 'value'],
      rows: [
        ['medialive', '2026-01-02', 1],
        ['medialive', '2026-01-03', 2]
      ]
    })
    const tags = [{ name: 'a', tags: ['x', 'y'] }]
    expect(tableOf('tags', tags, ['name', 'tags']).rows).toEqual([
      ['a', 'x'],
      ['a', 'y']
    ])
  })

  it('is flattened if no columns are given', () => {
    expect(tableOf('all', rows.slice(0, 1))).toMatchObject({
      columns: ['service', 'reads', 'writes', 'time', 'key', 'value'],
      rows: [
        ['medialive', 1, 2, '2026-01-02T03:04:05Z', '2026-01-02', 1],
        ['medialive', 1, 2, '2026-01-02T03:04:05Z', '2026-01-03', 2]
      ]
    })
  })

  it('has the given headings', () => {
    expect(tableOf('days', rows, { day: 'days.key', events: 'days.value' })).toMatchObject({
      columns: ['day', 'events'],
      rows: [
        ['2026-01-02', 1],
        ['2026-01-03', 2]
      ]
    })
  })

  it('uses full column names if their last parts are equal', () => {
    const pairs = [{ first: { time: 'a' }, last: { time: 'b' } }]
    expect(tableOf('pairs', pairs).columns).toEqual(['first.time', 'last.time'])
  })

  it('accepts any names', () => {
    const odd = [JSON.parse('{"__proto__":{"toString":1}}')]
    expect(tableOf('odd', odd)).toMatchObject({ columns: ['toString'], rows: [[1]] })
  })
})
