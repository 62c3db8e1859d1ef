import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodingOf, utf8From } from '../../src/delivery/utf16.js'
import { inUtf8 } from '../../src/stream/inUtf8.js'
import { cut } from '../stream/differences.js'

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16()

const texts = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\ud83c', '\udfac', '\ufeff', '\u07ff\u0800\uffff', '🎬')
    ),
    { maxLength: 8 }
  )
  .map((parts) => parts.join(''))

const joined = (parts: ReadonlyArray<Uint8Array>): string => Buffer.concat(parts).toString()

describe('UTF-16', () => {
  it('becomes the UTF-8 of the same text, in either order of bytes and any chunks', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), fc.integer({ min: 1, max: 5 }), (text, isOdd, size) => {
        const little = Buffer.concat([
          Buffer.from(text, 'utf16le'),
          Buffer.from(isOdd ? [0x41] : [])
        ])
        const big = isOdd
          ? Buffer.concat([swapped(little.subarray(0, -1)), Buffer.from([0])])
          : swapped(little)
        // Half a pair and half a unit behind it are one character that is not there.
        const isWhole = !isOdd || /[\ud800-\udbff]$/.test(text)
        const right = Buffer.from(text).toString() + (isWhole ? '' : '\ufffd')
        for (const [encoding, bytes] of [
          ['UTF-16LE', little],
          ['UTF-16BE', big]
        ] as const) {
          const transcode = utf8From(encoding)
          const parts = [...cut(bytes, () => size)].map((chunk) => transcode(chunk, false))
          expect(joined([...parts, transcode(new Uint8Array(0), true)])).toBe(right)
          expect(joined([utf8From(encoding)(bytes, true)])).toBe(right)
        }
      }),
      { numRuns: 500 }
    )
  })

  it.each([
    [[0xff, 0xfe], 'UTF-16LE'],
    [[0xfe, 0xff], 'UTF-16BE'],
    [[0x7b, 0x00], 'UTF-16LE'],
    [[0x00, 0x5b], 'UTF-16BE'],
    [[0x0a, 0x00], 'UTF-16LE'],
    [[0xff, 0x7b], 'UTF-8'],
    [[0x7b, 0xfe], 'UTF-8'],
    [[0xfe, 0x7b], 'UTF-8'],
    [[0x7b, 0xff], 'UTF-8'],
    [[0xef, 0xbb], 'UTF-8'],
    [[0x7b, 0x22], 'UTF-8'],
    [[0x00, 0x00], 'UTF-8'],
    [[0x7b], 'UTF-8'],
    [[], 'UTF-8']
  ] as const)('is recognised by its first two bytes (%j is %s)', ([first, second], encoding) => {
    expect(encodingOf(first, second)).toBe(encoding)
  })

  it('is recognised in a source that comes byte by byte, and UTF-8 is passed through', () => {
    for (const text of ['', '1', '[]', '{"a":"é🎬"}'])
      for (const bytes of [
        Buffer.from(text),
        Buffer.from(text, 'utf16le'),
        swapped(Buffer.from(`\ufeff${text}`, 'utf16le'))
      ]) {
        const utf8 = inUtf8()
        const parts = [...bytes].map((byte) => utf8(Uint8Array.of(byte), false))
        const found = joined([...parts, utf8(new Uint8Array(0), true)])
        expect(found.replace('\ufeff', '')).toBe(text)
      }
  })
})
