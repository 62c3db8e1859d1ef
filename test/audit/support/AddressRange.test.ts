import { BlockList, isIP } from 'node:net'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isInside,
  notInternet,
  parseRange,
  piecesBy,
  sizeOf,
  wholeInternet
} from '../../../src/audit/support/AddressRange.js'
import { cases } from '../../laws/events.js'

const ranges: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(fc.ipV4(), fc.nat(32)).map(([address, length]) => `${address}/${length}`),
  fc.tuple(fc.ipV6(), fc.nat(128)).map(([address, length]) => `${address}/${length}`)
)

/** Node's own reading of a range. */
const holds = (range: string, address: string): boolean => {
  const [net = '', length] = range.split('/')
  const list = new BlockList()
  list.addSubnet(net, Number(length), isIP(net) === 6 ? 'ipv6' : 'ipv4')
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

describe('a range', () => {
  it('contains the same addresses as in Node', () => {
    fc.assert(
      fc.property(ranges, fc.oneof(fc.ipV4(), fc.ipV6()), (range, address) => {
        const outer = parseRange(range)
        const inner = parseRange(address)
        expect(outer !== undefined && inner !== undefined).toBe(true)
        // Node asks IPv4 addresses of mapped ranges alike, and so does the number of a mapped one.
        if (outer !== undefined && inner !== undefined && outer.version === inner.version)
          expect(isInside(inner, outer)).toBe(holds(range, address))
      }),
      cases(500)
    )
  })
})

describe('the pieces of the internet', () => {
  it('do not overlap, leave nothing out, and are not split by any range', () => {
    fc.assert(
      fc.property(fc.array(ranges, { maxLength: 6 }), (texts) => {
        const given = texts.flatMap((text) => parseRange(text) ?? [])
        const pieces = piecesBy(given)
        const left = (version: 4 | 6): bigint =>
          [...wholeInternet, ...notInternet]
            .filter((range) => range.version === version)
            .reduce((sum, range, i) => (i === 0 ? sizeOf(range) : sum - sizeOf(range)), 0n)
        for (const version of [4, 6] as const)
          expect(
            pieces
              .filter((piece) => piece.version === version)
              .reduce((sum, piece) => sum + sizeOf(piece), 0n)
          ).toBe(left(version))
        for (const [i, piece] of pieces.entries()) {
          const next = pieces[i + 1]
          if (next?.version === piece.version) expect(piece.last < next.first).toBe(true)
          for (const range of given)
            if (range.version === piece.version && !isInside(piece, range))
              expect(piece.last < range.first || range.last < piece.first).toBe(true)
        }
      }),
      cases(300)
    )
  })
})

describe('a text', () => {
  it.each([
    ['1::2::3'],
    ['1:2:3:4:5:6:7:8::'],
    ['1:2:3'],
    ['10.0.0.0/8/9'],
    ['10.0.0.0/'],
    ['10.0.0.0/x'],
    ['10.0.0.0/33'],
    ['10.0.0.256']
  ])('%s is not a range', (range) => {
    expect(parseRange(range)).toBe(undefined)
  })

  it.each([
    ['::ffff:192.0.2.0/120', '192.0.2.0/24'],
    ['::ffff:0:0/96', '0.0.0.0/0'],
    [' 192.0.2.1 ', '192.0.2.1/32']
  ])('%s is %s', (range, other) => {
    expect(parseRange(range)).toEqual(parseRange(other))
  })

  it.each([
    ['::/0', 6],
    ['::ffff:0:0/95', 6],
    ['2001:db8::/96', 6],
    ['0.0.0.0/0', 4]
  ])('%s has version %s', (range, version) => {
    expect(parseRange(range)?.version).toBe(version)
  })
})
