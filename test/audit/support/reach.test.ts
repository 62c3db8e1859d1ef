import { describe, expect, it } from 'vitest'
import { openListOf, reachOf } from '../../../src/audit/support/reach.js'

it.each<[ReadonlyArray<string>, string]>([
  [['0.0.0.0/0'], 'everybody'],
  [[' 0.0.0.0/0 '], 'everybody'],
  [['::/0'], 'everybody'],
  [['0:0:0:0:0:0:0:0/0'], 'everybody'],
  [['2000::/3'], 'everybody'],
  [['::ffff:0:0/96'], 'everybody'],
  [['::ffff:0.0.0.0/96'], 'everybody'],
  [['192.0.2.0/00'], 'everybody'],
  [['0.0.0.0/1', '128.0.0.0/1'], 'everybody'],
  [['192.0.2.0/24', '0.0.0.0/0'], 'everybody'],
  [['2000::/4', '3000::/4'], 'everybody'],
  [['128.0.0.0/1'], 'many'],
  [['52.0.0.0/8'], 'many'],
  [['52.0.0.0/12'], 'many'],
  [['52.0.0.0/13', '52.8.0.0/13'], 'many'],
  [['52.0.0.0/13', '52.0.0.0/13'], 'some'],
  [['52.0.0.0/13'], 'some'],
  [['10.0.0.0/7'], 'many'],
  [['10.0.0.0/8'], 'some'],
  [['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'], 'some'],
  [['224.0.0.0/4'], 'some'],
  [['fc00::/7'], 'some'],
  [['2600::/28'], 'many'],
  [['2600::/29'], 'some'],
  [['2001:db8::/32'], 'some'],
  [['192.0.2.1'], 'some'],
  [['192.0.2.0/24'], 'some'],
  [[], 'some'],
  [['192.0.2.0/', '192.0.2.0/x', '0.0.0.0/0/0', '192.0.2/0', '256.0.0.0/0', '::/129', ''], 'some'],
  [['1::2::3/0', ':::/0', '1:2:3:4:5:6:7:8::/0', '12345::/0', '::1.2.3/0'], 'some']
])('%j admits %s', (cidrs, reach) => {
  expect(reachOf(cidrs)).toBe(reach)
})

describe('the shown part of an open list', () => {
  const open = (...cidrs: ReadonlyArray<string>) =>
    openListOf(cidrs.map((value, i) => ({ value, path: [i] })))

  it('is the range that is too wide, and not those next to it', () => {
    expect(open('192.0.2.0/24', ' 0.0.0.0/0 ')).toEqual({
      reach: 'everybody',
      range: '0.0.0.0/0',
      paths: [[1]]
    })
  })

  it('is all ranges if only their union is too wide', () => {
    expect(open('20.0.0.0/13', '20.8.0.0/13')).toEqual({
      reach: 'many',
      range: '20.0.0.0/13, 20.8.0.0/13',
      paths: [[0], [1]]
    })
  })

  it('is nothing if it is not', () => {
    expect(open('192.0.2.0/24', '20.0.0.0/13')).toBe(undefined)
  })
})
