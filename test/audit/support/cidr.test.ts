import { expect, it } from 'vitest'
import { reachOf } from '../../../src/audit/support/cidr.js'

it.each([
  ['0.0.0.0/0', 'everybody'],
  [' 0.0.0.0/0 ', 'everybody'],
  ['::/0', 'everybody'],
  ['192.0.2.0/00', 'everybody'],
  ['128.0.0.0/1', 'many'],
  ['10.0.0.0/7', 'many'],
  ['10.0.0.0/8', 'some'],
  ['2001:db8::/15', 'many'],
  ['2001:db8::/16', 'some'],
  ['2001:db8::/32', 'some'],
  ['192.0.2.1', 'some'],
  ['192.0.2.0/24', 'some'],
  ['192.0.2.0/', 'some'],
  ['192.0.2.0/x', 'some'],
  ['', 'some']
])('%s lets in %s', (cidr, reach) => {
  expect(reachOf(cidr)).toBe(reach)
})
