import * as fc from 'fast-check'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { bytesOfBase64 } from '../../src/delivery/base64.js'
import { textOfUtf8 } from '../../src/delivery/utf8.js'

const bytes = fc.uint8Array({ maxLength: 300 })

describe('base64', () => {
  it('is read as Node writes it, in both alphabets, wrapped and unpadded', () => {
    fc.assert(
      fc.property(bytes, (value) => {
        const padded = Buffer.from(value).toString('base64')
        const wrapped = padded.replace(/.{1,76}/g, '$&\r\n')
        for (const text of [padded, wrapped, Buffer.from(value).toString('base64url')])
          expect(bytesOfBase64(text)).toEqual(O.some(value))
      })
    )
  })

  it.each(['a', 'abcde', 'ab*d', 'ab==cd', 'äöüß', '{}'])('is not %s', (text) => {
    expect(bytesOfBase64(text)).toEqual(O.none)
  })
})

describe('UTF-8', () => {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

  it('is read as a TextDecoder reads it, whether text or not', () => {
    const mostlyText = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
          fc.uint8Array({ maxLength: 5, min: 0x7f })
        )
      )
      .map((parts) => Uint8Array.from(parts.flatMap((part) => [...part])))
    fc.assert(
      fc.property(fc.oneof(bytes, mostlyText), (value) => {
        expect(textOfUtf8(value)).toBe(decoder.decode(value))
      }),
      { numRuns: 1000 }
    )
  })

  it('is read in any length', () => {
    for (const text of ['a🎬'.repeat(8191), '\ufeffé'.repeat(8192), 'x'.repeat(1_000_000)])
      expect(textOfUtf8(new TextEncoder().encode(text))).toBe(text)
  })
})
